//! What is packed: every way of packing, archives in archives, and what is damaged, locked or too large.

use std::io::{Cursor, Write};

use dateline::source;
use flate2::Compression;
use flate2::write::GzEncoder;
use zip::write::SimpleFileOptions;

use super::show::show;

const TEXT: &str = "One Title\nA text of one sentence that is long enough to be a body.\n";
const SHOWN: &str = "# One Title\nA text of one sentence that is long enough to be a body.\n";

fn gz(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes.as_ref()).unwrap();
    encoder.finish().unwrap()
}

fn bz2(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let mut encoder = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::default());
    encoder.write_all(bytes.as_ref()).unwrap();
    encoder.finish().unwrap()
}

fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn tar(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in entries {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        // the crate refuses `..` when it writes
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_cksum();
        builder.append(&header, *bytes).unwrap();
    }
    builder.into_inner().unwrap()
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// Sources of the articles, then the notices, of the file `in` that holds `bytes`.
fn load(bytes: &[u8]) -> Vec<String> {
    let loaded = source::read_article_text("in", bytes);
    let articles = loaded.articles.iter().map(|article| article.origin.source.clone());
    articles.chain(loaded.notices.iter().map(|notice| format!("! {notice}"))).collect()
}

#[test]
fn every_way_of_packing_gives_the_same() {
    let ways = [
        ("gzip", gz(TEXT)),
        ("gzip twice", gz(gz(TEXT))),
        ("bzip2", bz2(TEXT)),
        ("gzip in two members", [gz(&TEXT[..20]), gz(&TEXT[20..])].concat()),
        ("bzip2 in two members", [bz2(&TEXT[..20]), bz2(&TEXT[20..])].concat()),
    ];
    for (way, packed) in ways {
        assert_eq!(show(&source::read_article_text("in", &packed)), SHOWN, "{way}");
    }
}

/// `One Title\nA text of one sentence.\n` as `xz` and as `zstd` pack it.
const XZ: &str = "fd377a585a000004e6d6b4460200210116000000742fe5a30100214f6e65205469746c650a412074657874206f66206f6e652073656e74656e63652e0a0000006645ec2bb60d62c100013a22b62a4fd01fb6f37d010000000004595a";
const ZSTD: &str =
    "28b52ffd04581101004f6e65205469746c650a412074657874206f66206f6e652073656e74656e63652e0a86f55eb8";

#[test]
fn streams_of_xz_and_zstd_are_read_with_all_their_parts() {
    let once = "One Title\nA text of one sentence.\n";
    let read = |bytes: &[u8]| show(&source::read_article_text("in", bytes));
    // a frame that is to be skipped: its mark, its length, its bytes
    let skipped = b"\x51\x2a\x4d\x18\x03\0\0\0abc";
    for (packed, times) in [
        (bytes(XZ), 1),
        (bytes(XZ).repeat(2), 2),
        (bytes(ZSTD), 1),
        (bytes(ZSTD).repeat(2), 2),
        ([skipped.as_slice(), &bytes(ZSTD)].concat(), 1),
    ] {
        assert_eq!(read(&packed), read(once.repeat(times).as_bytes()));
    }
}

#[test]
fn entries_come_in_their_order_under_the_name_of_the_archive() {
    let inner = zip(&[("deep.txt", TEXT.as_bytes())]);
    let entries: &[(&str, &[u8])] = &[
        ("b/2.txt", TEXT.as_bytes()),
        ("a.txt", TEXT.as_bytes()),
        ("../../up.txt", TEXT.as_bytes()),
        ("/root.txt", TEXT.as_bytes()),
        ("more.zip", &inner),
        ("c.txt.gz", &gz(TEXT)),
    ];
    let expected =
        ["in/b/2.txt", "in/a.txt", "in/../../up.txt", "in//root.txt", "in/more.zip/deep.txt", "in/c.txt.gz"];
    assert_eq!(load(&zip(entries)), expected, "zip");
    assert_eq!(load(&tar(entries)), expected, "tar");
    assert_eq!(load(&gz(tar(entries))), expected, "tar.gz");
    assert_eq!(load(&bz2(gz(tar(&entries[..1])))), &expected[..1], "tar.gz.bz2");
}

#[test]
fn two_entries_of_one_name_are_both_read() {
    let twice = zip(&[("a.txt", TEXT.as_bytes()), ("b.txt", TEXT.as_bytes())]);
    let renamed: Vec<u8> = {
        let mut bytes = twice;
        while let Some(at) = bytes.windows(5).position(|window| window == b"b.txt") {
            bytes[at] = b'a';
        }
        bytes
    };
    assert_eq!(load(&renamed), ["in/a.txt", "in/a.txt"]);
}

#[test]
fn what_is_no_news_in_an_archive_is_counted_and_passed_over() {
    let text = TEXT.as_bytes();
    let entries: &[(&str, &[u8])] = &[
        (".git/x.txt", text),
        ("__MACOSX/a.txt", text),
        ("a.txt~", text),
        ("empty.txt", b""),
        ("a.txt", text),
    ];
    let expected =
        ["in/a.txt", "! info: in: 3 entries passed over: hidden", "! info: in: 1 entry passed over: empty"];
    assert_eq!(load(&zip(entries)), expected);
    assert_eq!(load(&tar(entries)), expected);
    let mut builder = tar::Builder::new(Vec::new());
    let mut link = tar::Header::new_gnu();
    link.set_entry_type(tar::EntryType::Symlink);
    link.set_size(0);
    builder.append_link(&mut link, "link.txt", "/etc/passwd").unwrap();
    let links = builder.into_inner().unwrap();
    assert_eq!(load(&links), ["! info: in: 1 entry passed over: links or devices, not files"]);
}

#[test]
fn what_was_read_before_damage_counts() {
    let lines: Vec<String> =
        (0..200).map(|at| format!("{{\"title\": \"T{at}\", \"body\": \"B{}\"}}\n", at * 7919)).collect();
    let lines = lines.concat();
    let packed = gz(&lines);
    let cut = load(&packed[..packed.len() * 3 / 4]);
    assert!(cut.iter().filter(|line| *line == "in").count() > 100, "{cut:?}");
    assert!(
        cut.iter().any(|line| line.starts_with("! warning: in: is cut off: read as far as it goes")),
        "{cut:?}"
    );
    let trailing = load(&[gz(TEXT), b"garbage".to_vec()].concat());
    assert_eq!(trailing[0], "in");
    let archive = tar(&[("a.txt", TEXT.as_bytes()), ("b.txt", TEXT.repeat(40).as_bytes())]);
    let cut = load(&archive[..2100]);
    assert!(cut.starts_with(&["in/a.txt".to_owned(), "in/b.txt".to_owned()]), "{cut:?}");
    assert!(cut.iter().any(|line| line.starts_with("! warning: in/b.txt: is cut off")), "{cut:?}");
    let archive = zip(&[("a.txt", TEXT.as_bytes()), ("b.txt", TEXT.as_bytes())]);
    let cut = load(&archive[..archive.len() - 30]);
    let expected = "! warning: in: is cut off or damaged: entries are read from its beginning, as far as they go (get it again)";
    assert_eq!(cut, ["in/a.txt", "in/b.txt", expected]);
}

#[test]
fn a_damaged_or_locked_entry_is_named_and_the_others_are_read() {
    let archive = zip(&[("a.txt", TEXT.as_bytes()), ("b.txt", TEXT.as_bytes())]);
    let mut locked = archive.clone();
    locked[6] |= 1;
    let contents = locked.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    locked[contents + 8] |= 1;
    assert_eq!(
        load(&locked),
        ["in/b.txt", "! warning: in/a.txt: is encrypted: not read (unpack it with its password first)"]
    );
    let mut damaged = archive;
    damaged[40] ^= 0xff;
    let shown = load(&damaged);
    assert!(shown.contains(&"in/b.txt".to_owned()), "{shown:?}");
    assert!(shown.iter().any(|line| line.starts_with("! warning: in/a.txt: is damaged")), "{shown:?}");
}

#[test]
fn what_unpacks_to_too_much_is_cut_and_told() {
    let bomb = gz("{\"title\": \"A\", \"body\": \"One two.\"}\n".repeat(400_000));
    let loaded = source::read_article_text("in", &bomb);
    assert!((100_000..400_000).contains(&loaded.articles.len()), "{}", loaded.articles.len());
    let told = "! warning: in: unpacks to more than 100 times its size: read up to 8 MiB (unpack it first, if you trust it)";
    assert!(load(&bomb).contains(&told.to_owned()));
}

#[test]
fn a_stream_that_asks_for_too_much_memory_is_not_read() {
    // a frame with a window of 2 GiB
    let told = "! warning: in: asks for too much memory to be unpacked: not read (get it again)";
    assert_eq!(load(b"\x28\xb5\x2f\xfd\x00\xa8\x01\0\0"), [told, "! warning: in: is empty"]);
}

#[test]
fn archives_are_opened_four_layers_deep() {
    let mut archive = zip(&[("a.txt", TEXT.as_bytes())]);
    for _ in 0..6 {
        archive = zip(&[("in.zip", &archive)]);
    }
    let expected = "! warning: in/in.zip/in.zip/in.zip/in.zip: is a zip archive more than 4 layers deep: not opened (unpack the outer layers first)";
    assert_eq!(load(&archive), [expected]);
}
