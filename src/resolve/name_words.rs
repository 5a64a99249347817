//! Words in people's names that are no given name: titles, particles, suffixes, surnames that stand first.

/// What follows a name and is no part of it.
pub(super) const SUFFIXES: &[&str] = &["phd", "md", "kc", "qc", "esq"];
/// What tells father from son.
pub(super) const GENERATIONS: &[(&str, &str)] =
    &[("jr", "jr"), ("jnr", "jr"), ("sr", "sr"), ("snr", "sr"), ("ii", "ii"), ("iii", "iii"), ("iv", "iv")];
/// What stands before a name and is no part of it, where extraction left it in.
pub(super) const HONORIFICS: &[&str] =
    &["mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "prof"];
/// Words that belong to the surname behind them.
const PARTICLES: &[&str] = &[
    "abu", "ag", "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du",
    "el", "ibn", "la", "le", "ould", "ter", "van", "von",
];
/// East Asian surnames, which stand first and are used alone. In order.
const LEADING_SURNAMES: &[&str] = &[
    "abe", "baek", "bai", "cai", "cao", "chang", "chen", "cheng", "cho", "choe", "choi", "chung", "deng",
    "ding", "dong", "du", "fan", "fang", "feng", "fu", "gao", "gong", "gu", "guo", "ha", "han", "he", "ho",
    "hong", "hsu", "hu", "huang", "hwang", "jang", "jeon", "jeong", "jia", "jiang", "jin", "jo", "jung",
    "kang", "kim", "kishida", "ko", "kong", "kwak", "kwon", "lai", "lee", "lei", "li", "liang", "lim", "lin",
    "liu", "lu", "luo", "ma", "mao", "meng", "min", "moon", "nam", "ng", "nguyen", "noh", "oh", "paik",
    "pan", "park", "peng", "qian", "qin", "ren", "ri", "roh", "ryu", "seo", "shen", "shi", "shin", "sim",
    "sohn", "son", "song", "su", "sun", "tan", "tang", "tao", "tian", "tran", "tsai", "wang", "wei", "wen",
    "wong", "wu", "xi", "xia", "xie", "xu", "xue", "yan", "yang", "yao", "ye", "yi", "yoo", "yoon", "yu",
    "yuan", "yun", "zeng", "zhang", "zhao", "zheng", "zhong", "zhou", "zhu",
];

/// Whether a folded word is an East Asian surname.
pub(super) fn leads(word: &str) -> bool {
    LEADING_SURNAMES.binary_search(&word).is_ok()
}

/// Whether a folded word belongs to the surname behind it.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}
