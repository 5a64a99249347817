//! The small corpus of our own writing that opens when the program is given nothing.

/// Its files: the name that each article's origin shows, and the bytes.
pub const FILES: &[(&str, &[u8])] = &[
    ("sample/election-night.md", include_bytes!("../../assets/sample/election-night.md")),
    (
        "sample/harbour/01-frigate-and-corvette.txt",
        include_bytes!("../../assets/sample/harbour/01-frigate-and-corvette.txt"),
    ),
    ("sample/harbour/02-storm-odalys.txt", include_bytes!("../../assets/sample/harbour/02-storm-odalys.txt")),
    (
        "sample/harbour/03-inquiry-opens.txt",
        include_bytes!("../../assets/sample/harbour/03-inquiry-opens.txt"),
    ),
    (
        "sample/harbour/04-the-road-to-work.txt",
        include_bytes!("../../assets/sample/harbour/04-the-road-to-work.txt"),
    ),
    ("sample/magazine.json", include_bytes!("../../assets/sample/magazine.json")),
    ("sample/strait-pages.txt", include_bytes!("../../assets/sample/strait-pages.txt")),
    ("sample/wire.jsonl", include_bytes!("../../assets/sample/wire.jsonl")),
];
