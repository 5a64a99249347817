//! `dateline check`.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use super::arguments::Check;
use super::start;
use crate::ingest::{self, Aids};
use crate::model::Severity;
use crate::query::ReportSection;
use crate::report::{self, Columns, Part};
use crate::source::Loaded;
use crate::text::width;

/// No name of a source pushes the other columns further to the right, in cells.
const WIDEST_NAME: usize = 60;

/// Loads, analyses nothing, and says what was made of each source.
pub(super) fn check(arguments: &Check) -> ExitCode {
    let paths = &arguments.paths;
    if let Some(code) = start::refuse_missing(paths) {
        return code;
    }
    let aids = start::directed(&Aids::default(), &arguments.directions).aids();
    let loaded = ingest::read(paths, &aids);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let written = if arguments.json { json(&loaded, &mut out) } else { table(&loaded, &mut out) };
    match written.and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            start::fail(&format!("standard output: {error}"), None)
        }
        _ if loaded.notices.iter().any(|notice| notice.severity > Severity::Info) => ExitCode::from(1),
        _ => ExitCode::SUCCESS,
    }
}

fn json(loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let count = report::count(&loaded.reports, &loaded.notices);
    crate::export::report::write(&loaded.reports, &loaded.notices, count, out)
}

/// A line for each source, what there is to tell of it set in below.
fn table(loaded: &Loaded, out: &mut dyn Write) -> io::Result<()> {
    let heads: Vec<Columns> = loaded.reports.iter().map(report::columns).collect();
    let widest =
        |of: fn(&Columns) -> &str| heads.iter().map(|head| width::width(of(head))).max().unwrap_or(0);
    let name = widest(|head| &head.source).min(WIDEST_NAME);
    let format = widest(|head| &head.format);
    let encoding = widest(|head| &head.encoding);
    let articles = widest(|head| &head.articles);
    for section in report::sections(&loaded.reports, &loaded.notices) {
        if let Some(source) = &section.source {
            let head = report::columns(source);
            let row = [
                padded(&head.source, name),
                padded(&head.format, format),
                padded(&head.encoding, encoding),
                " ".repeat(articles - width::width(&head.articles)) + &head.articles,
            ];
            writeln!(out, "{}", row.join("  "))?;
        }
        below(&section, out)?;
    }
    writeln!(out, "{}", report::summary(report::count(&loaded.reports, &loaded.notices)))
}

fn below(section: &ReportSection, out: &mut dyn Write) -> io::Result<()> {
    for line in report::lines(section, usize::MAX) {
        let indent = match line.part {
            Part::Notice(_) if section.source.is_none() => "",
            Part::Made | Part::Notice(_) => "    ",
            Part::Inner => "        ",
        };
        writeln!(out, "{indent}{}", line.text)?;
    }
    Ok(())
}

fn padded(text: &str, cells: usize) -> String {
    text.to_owned() + &" ".repeat(cells.saturating_sub(width::width(text)))
}
