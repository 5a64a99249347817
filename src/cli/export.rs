//! `dateline export`.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use super::arguments::{Export, Format};
use super::start;
use crate::export::jsonl;
use crate::ingest;
use crate::model::Severity;
use crate::store;

/// Loads, analyses and writes; notices go to standard error.
pub(super) fn export(arguments: &Export) -> ExitCode {
    let paths = &arguments.news.paths;
    if let Some(code) = start::refuse_missing(paths) {
        return code;
    }
    let config = start::config(&arguments.news);
    let aids = config.aids();
    let corpus = if paths.is_empty() { ingest::sample(&aids) } else { ingest::ingest(paths, &aids, &|_| {}) };
    let corpus = store::judged(corpus, config.judgements);
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let written = match arguments.format {
        Format::Jsonl => jsonl::write(&corpus, &mut out).and_then(|()| out.flush()),
    };
    for notice in &corpus.notices {
        start::complain(&notice.to_string());
    }
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => start::fail(&format!("standard output: {error}"), None),
        Ok(()) if corpus.notices.iter().any(|notice| notice.severity > Severity::Info) => ExitCode::from(1),
        Ok(()) => ExitCode::SUCCESS,
    }
}
