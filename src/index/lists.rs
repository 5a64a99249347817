//! Many short lists in one array: cheap to hold, cheap to walk.

/// For each owner (a dense number) a list of rows.
#[derive(Clone, Debug)]
pub struct Lists<T> {
    starts: Vec<u32>,
    rows: Vec<T>,
}

impl<T> Lists<T> {
    /// Groups `rows` by owner; rows of one owner keep their order, owners of `owners` and above are left out.
    pub fn group(owners: usize, mut rows: Vec<(u32, T)>) -> Self {
        rows.retain(|(owner, _)| (*owner as usize) < owners);
        rows.sort_by_key(|(owner, _)| *owner);
        let mut starts = vec![0; owners + 1];
        for (owner, _) in &rows {
            starts[*owner as usize + 1] += 1;
        }
        for owner in 0..owners {
            starts[owner + 1] += starts[owner];
        }
        Self { starts, rows: rows.into_iter().map(|(_, row)| row).collect() }
    }

    /// The list of `owner`; empty for an owner that is not known.
    pub fn of(&self, owner: u32) -> &[T] {
        let owner = owner as usize;
        match (self.starts.get(owner), self.starts.get(owner + 1)) {
            (Some(&start), Some(&end)) => &self.rows[start as usize..end as usize],
            _ => &[],
        }
    }
}
