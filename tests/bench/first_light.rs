//! What it costs from paths to the first frame, and a frame after it: one table of ratios.

fn main() {}
