//! Postings, forward lists, co-occurrence, concordance, fuzzy names over a loaded corpus. It knows nothing of threads or
//! panes.
