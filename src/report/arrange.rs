//! Which source comes first, and which need no row of their own.

use std::collections::HashMap;

use crate::model::{Notice, Severity, SourceReport};
use crate::query::{LoadReport, QuietSources, ReportCount, ReportSection};

/// So many sources have a row each, whether or not there is anything to tell of them.
const FEW: usize = 30;

/// Every source with what is told of it, in the order of loading; what is told of anything else stands behind them.
pub fn sections(sources: &[SourceReport], notices: &[Notice]) -> Vec<ReportSection> {
    let (mut told, beside) = by_source(sources, notices);
    let of_sources = sources.iter().map(|source| ReportSection {
        source: Some(source.clone()),
        notices: take(&mut told, source).into_iter().cloned().collect(),
    });
    let sections: Vec<_> = of_sources.collect();
    sections.into_iter().chain(section_beside(&beside)).collect()
}

/// The first `limit` sections, those with errors before those with warnings before the rest; what is told of no source
/// comes first. Of many sources those that nothing is told of are counted and no more.
pub fn arranged(sources: &[SourceReport], notices: &[Notice], limit: usize) -> LoadReport {
    let (mut told, beside) = by_source(sources, notices);
    let mut quiet = QuietSources::default();
    let mut ranked: Vec<(Rank, &SourceReport, Vec<&Notice>)> = Vec::new();
    for source in sources {
        let notices = take(&mut told, source);
        let rank = rank(source, &notices);
        if rank == Rank::Quiet && sources.len() > FEW {
            quiet.sources += 1;
            quiet.articles += source.articles as usize;
        } else {
            ranked.push((rank, source, notices));
        }
    }
    ranked.sort_by_key(|(rank, _, _)| *rank);
    let beside = section_beside(&beside);
    let total = ranked.len() + usize::from(beside.is_some());
    let sections = ranked.into_iter().map(|(_, source, notices)| ReportSection {
        source: Some(source.clone()),
        notices: notices.into_iter().cloned().collect(),
    });
    LoadReport {
        sections: beside.into_iter().chain(sections).take(limit).collect(),
        total,
        quiet,
        count: count(sources, notices),
    }
}

/// Sources, articles and notices in numbers.
pub fn count(sources: &[SourceReport], notices: &[Notice]) -> ReportCount {
    let severe = |severity| notices.iter().filter(|notice| notice.severity == severity).count();
    ReportCount {
        sources: sources.len(),
        articles: sources.iter().map(|source| source.articles as usize).sum(),
        errors: severe(Severity::Error),
        warnings: severe(Severity::Warning),
        infos: severe(Severity::Info),
    }
}

/// What is to be seen first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Failed,
    Troubled,
    Told,
    Quiet,
}

fn rank(source: &SourceReport, notices: &[&Notice]) -> Rank {
    let worst = notices.iter().map(|notice| notice.severity).max();
    match worst {
        Some(Severity::Error) => Rank::Failed,
        Some(Severity::Warning) => Rank::Troubled,
        Some(Severity::Info) => Rank::Told,
        // what lines were left out of an ordinary page is not worth a row among thousands
        None if source.mapping.is_some() || !source.cuts.is_empty() => Rank::Told,
        None => Rank::Quiet,
    }
}

type Told<'a> = HashMap<&'a str, Vec<&'a Notice>>;

/// Notices by the source that they name, and those that name none.
fn by_source<'a>(sources: &'a [SourceReport], notices: &'a [Notice]) -> (Told<'a>, Vec<&'a Notice>) {
    let mut told: Told = HashMap::new();
    if notices.is_empty() {
        return (told, Vec::new());
    }
    for notice in notices {
        told.insert(&notice.source, Vec::new());
    }
    let mut is_source: HashMap<&str, bool> = told.keys().map(|name| (*name, false)).collect();
    for source in sources {
        if let Some(is_source) = is_source.get_mut(source.source.as_str()) {
            *is_source = true;
        }
    }
    let mut beside = Vec::new();
    for notice in notices {
        match told.get_mut(notice.source.as_str()) {
            Some(list) if is_source[notice.source.as_str()] => list.push(notice),
            _ => beside.push(notice),
        }
    }
    (told, beside)
}

/// What is told of `source`; two entries of one name share it, the first has it.
fn take<'a>(told: &mut Told<'a>, source: &SourceReport) -> Vec<&'a Notice> {
    told.get_mut(source.source.as_str()).map(std::mem::take).unwrap_or_default()
}

fn section_beside(notices: &[&Notice]) -> Option<ReportSection> {
    let notices: Vec<Notice> = notices.iter().map(|notice| (*notice).clone()).collect();
    (!notices.is_empty()).then_some(ReportSection { source: None, notices })
}
