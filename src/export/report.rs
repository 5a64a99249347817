//! The load report as JSON Lines: a row for each source, one for each notice, and one for all.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use crate::model::{Notice, SourceReport};
use crate::query::ReportCount;

/// One line.
#[derive(Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Row<'a> {
    Source(Report<'a>),
    Notice(Told<'a>),
    Summary(Summary),
}

#[derive(Serialize)]
struct Report<'a> {
    source: &'a str,
    articles: u32,
    format: Option<&'a str>,
    packing: &'a [Cow<'static, str>],
    encoding: Option<&'a str>,
    /// Which field became what; null where the source has none.
    fields: Option<Vec<Mapped<'a>>>,
    fields_aside: &'a [String],
    evidence: Option<&'a str>,
    cuts: Vec<Cut<'a>>,
    furniture: &'a [(u32, u32)],
    left_out: &'a [String],
}

#[derive(Serialize)]
struct Mapped<'a> {
    name: &'a str,
    field: &'a str,
    by: &'a str,
}

#[derive(Serialize)]
struct Cut<'a> {
    line: u32,
    headline: Option<&'a str>,
    text: &'a str,
    by: &'a str,
}

#[derive(Serialize)]
struct Told<'a> {
    severity: &'a str,
    source: &'a str,
    line: Option<u32>,
    what: &'a str,
    hint: Option<&'a str>,
}

#[derive(Serialize)]
struct Summary {
    sources: usize,
    articles: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
}

/// Writes the report of `sources` and `notices`, which `count` sums up.
pub fn write(
    sources: &[SourceReport],
    notices: &[Notice],
    count: ReportCount,
    out: &mut dyn Write,
) -> io::Result<()> {
    for report in sources {
        line(out, &Row::Source(source(report)))?;
    }
    for notice in notices {
        let Notice { severity, source, line: number, what, hint } = notice;
        let (severity, hint) = (severity.word(), hint.as_deref());
        line(out, &Row::Notice(Told { severity, source, line: *number, what, hint }))?;
    }
    let ReportCount { sources, articles, errors, warnings, infos } = count;
    line(out, &Row::Summary(Summary { sources, articles, errors, warnings, infos }))
}

fn line(out: &mut dyn Write, row: &Row) -> io::Result<()> {
    serde_json::to_writer(&mut *out, row)?;
    out.write_all(b"\n")
}

fn source(report: &SourceReport) -> Report<'_> {
    let mapping = report.mapping.as_ref();
    let fields = mapping.map(|mapping| {
        let field = mapping.fields.iter();
        field.map(|told| Mapped { name: &told.name, field: &told.field, by: told.basis.word() }).collect()
    });
    let cuts = report.cuts.iter().map(|cut| Cut {
        line: cut.line,
        headline: cut.headline.as_deref(),
        text: &cut.text,
        by: cut.by.word(),
    });
    Report {
        source: &report.source,
        articles: report.articles,
        format: report.format.as_deref(),
        packing: &report.packing,
        encoding: report.encoding.as_deref(),
        fields,
        fields_aside: mapping.map_or(&[], |mapping| &mapping.aside),
        evidence: report.evidence.as_deref(),
        cuts: cuts.collect(),
        furniture: &report.left_out.lines,
        left_out: &report.left_out.counted,
    }
}
