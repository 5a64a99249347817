//! What can be typed after `dateline`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Walk through a pile of news by the people, places, organisations, weapons and events in it.
#[derive(Debug, Parser)]
#[command(
    name = "dateline",
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Without PATH a small invented corpus opens, to try it on. A path named like a command is written ./export.\n\
                  Exit codes: 0 done, 1 done with notices (commands other than the screen), 2 could not start."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) news: News,
    /// Load by itself what changes in the files, folders and addresses (these are asked every quarter of an hour)
    #[arg(long)]
    pub(super) watch: bool,
}

/// What to read.
#[derive(Debug, Args)]
pub(super) struct News {
    /// Files and folders of news, packed or not, patterns in quotes, addresses of feeds and pages (https://…), - for standard input (the sample where there is none)
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// A folder of your own lists of names, beside those of the configuration folder; may be given several times
    #[arg(long = "lexicon", value_name = "FOLDER")]
    pub(super) lexicons: Vec<PathBuf>,
    /// Weights of your own for the tagger, as `dateline train` makes them
    #[arg(long, value_name = "FILE")]
    pub(super) model: Option<PathBuf>,
    #[command(flatten)]
    pub(super) directions: Directions,
    /// The file of your judgements on names, in place of judgements.toml of the configuration folder; made by the first one
    #[arg(long, value_name = "FILE")]
    pub(super) judgements: Option<PathBuf>,
    /// Keep nothing of what is read, and read everything anew
    #[arg(long)]
    pub(super) no_cache: bool,
}

/// What is said about the sources.
#[derive(Debug, Args)]
pub(super) struct Directions {
    /// The file of your settings, in place of settings.toml of the configuration folder
    #[arg(long, value_name = "FILE")]
    pub(super) settings: Option<PathBuf>,
    /// The file of your cuts of pages, in place of cuts.toml of the configuration folder; made by the first one
    #[arg(long, value_name = "FILE")]
    pub(super) cuts: Option<PathBuf>,
}

/// Commands without a screen.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Say what is made of each file: format, encoding, articles, where it is cut, what goes wrong
    Check(Check),
    /// Write the whole analysis of a corpus to standard output
    Export(Export),
    /// Tell the shortest chain from one name to another, with the sentence for each hop
    Path(Path),
    /// Make the weights of the tagger from labelled text
    Train(Train),
}

/// What to check, and how to tell.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// Files and folders of news, as for the screen
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) directions: Directions,
    /// Write JSON Lines for programs
    #[arg(long)]
    pub(super) json: bool,
}

/// What to export, and how.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The format
    #[arg(long, value_enum, default_value_t = Format::Jsonl)]
    pub(super) format: Format,
    #[command(flatten)]
    pub(super) news: News,
}

/// From whom to whom, and how to tell it.
#[derive(Debug, Args)]
pub(super) struct Path {
    /// The name where the chain begins, as written in the news
    #[arg(value_name = "A")]
    pub(super) from: String,
    /// The name where it ends
    #[arg(value_name = "B")]
    pub(super) to: String,
    /// One JSON object in place of text
    #[arg(long)]
    pub(super) json: bool,
    #[command(flatten)]
    pub(super) news: News,
}

/// What to train from.
#[derive(Debug, Args)]
pub(super) struct Train {
    /// Folders and files of labelled text: .bio, .bio.gz, and .jsonl beside its .gold.json
    #[arg(long, value_name = "DIR", required = true, num_args = 1..)]
    pub(super) data: Vec<PathBuf>,
    /// Where to write the weights
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
    /// Leave out the sets whose file names begin so
    #[arg(long, value_name = "NAME")]
    pub(super) without: Vec<String>,
    /// What all random choices follow from
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub(super) seed: u64,
}

/// An export format.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum Format {
    /// JSON Lines: articles, mentions, quotes, roles, entities
    Jsonl,
}
