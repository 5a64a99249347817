//! What a file that is no text is, told by its first bytes.

/// First bytes, where they stand, and what they announce.
const SIGNATURES: &[(usize, &[u8], &str)] = &[
    (0, b"%PDF-", "a PDF document"),
    (0, b"\x89PNG", "a PNG picture"),
    (0, b"\xff\xd8\xff", "a JPEG picture"),
    (0, b"GIF8", "a GIF picture"),
    (8, b"WEBP", "a WebP picture"),
    (0, b"II*\0", "a TIFF picture"),
    (0, b"MM\0*", "a TIFF picture"),
    (0, b"PK\x03\x04", "a zip archive"),
    (0, b"PK\x05\x06", "a zip archive"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"BZh", "a bzip2 archive"),
    (0, b"\xfd7zXZ\0", "an xz archive"),
    (0, b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"Rar!\x1a\x07", "a RAR archive"),
    (257, b"ustar", "a tar archive"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\0", "a program"),
    (0, b"\xcf\xfa\xed\xfe", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"\0asm", "a program"),
    (0, b"SQLite format 3\0", "an SQLite database"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (0, b"{\\rtf", "an RTF document"),
    (0, b"PAR1", "a Parquet table"),
    (0, b"ARROW1", "an Arrow table"),
    (0, b"ID3", "a sound file"),
    (0, b"OggS", "a sound file"),
    (0, b"fLaC", "a sound file"),
    (4, b"ftyp", "a film"),
    (0, b"\x1aE\xdf\xa3", "a film"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
];

/// How much of a file is looked at for NUL bytes.
const LOOKED_AT: usize = 8 * 1024;
/// Text that is damaged holds fewer control bytes than one in so many.
const ONE_CONTROL_IN: usize = 24;

/// What `bytes` are, where their first bytes tell.
pub(super) fn signature(bytes: &[u8]) -> Option<&'static str> {
    SIGNATURES
        .iter()
        .find(|(at, mark, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(mark)))
        .map(|(_, _, what)| *what)
}

/// Whether `bytes` are data rather than text of one byte a letter: many control bytes early on. A few are damage, and are
/// dropped when the text is cleaned.
pub(super) fn is_data(bytes: &[u8]) -> bool {
    let shown = &bytes[..bytes.len().min(LOOKED_AT)];
    let is_control = |byte: u8| byte.is_ascii_control() && !matches!(byte, b'\t'..=b'\r' | 0x1b);
    let controls: usize = shown.iter().map(|byte| usize::from(is_control(*byte))).sum();
    controls * ONE_CONTROL_IN > shown.len()
}
