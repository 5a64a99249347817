//! Many short lists in one array: cheap to hold, cheap to walk, replaced one by one.

/// For each owner (a dense number) a list of rows.
#[derive(Clone, Debug, Default)]
pub struct Lists<T> {
    places: Vec<Place>,
    rows: Vec<T>,
}

/// Where a list stands.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    start: u32,
    len: u32,
    /// Rows that may stand here.
    room: u32,
}

impl Place {
    fn range(self) -> std::ops::Range<usize> {
        self.start as usize..(self.start + self.len) as usize
    }
}

impl<T: Copy> Lists<T> {
    /// Groups `rows` by owner; rows of one owner keep their order, owners of `owners` and above are left out.
    pub fn group(owners: usize, mut rows: Vec<(u32, T)>) -> Self {
        rows.retain(|(owner, _)| (*owner as usize) < owners);
        let mut places = vec![Place::default(); owners];
        for (owner, _) in &rows {
            places[*owner as usize].room += 1;
        }
        let mut start = 0;
        for place in &mut places {
            place.start = start;
            start += place.room;
        }
        let Some((_, filler)) = rows.first() else { return Self { places, rows: Vec::new() } };
        let mut grouped = vec![*filler; rows.len()];
        for (owner, row) in rows {
            let place = &mut places[owner as usize];
            grouped[(place.start + place.len) as usize] = row;
            place.len += 1;
        }
        Self { places, rows: grouped }
    }

    /// The list of `owner`; empty for an owner that is not known.
    pub fn of(&self, owner: u32) -> &[T] {
        self.places.get(owner as usize).map_or(&[], |place| &self.rows[place.range()])
    }

    /// The same, to be changed row by row.
    pub fn of_mut(&mut self, owner: u32) -> &mut [T] {
        self.places.get(owner as usize).map_or(&mut [], |place| &mut self.rows[place.range()])
    }

    /// Gives `owner`, known or new, this list instead. One that outgrows its place goes behind all others, with room for
    /// half as much again: replacing lists over and over stays cheap, and what lies idle stays in proportion.
    pub fn replace(&mut self, owner: u32, list: &[T]) {
        let owner = owner as usize;
        if owner >= self.places.len() {
            self.places.resize(owner + 1, Place::default());
        }
        let place = &mut self.places[owner];
        if list.len() > place.room as usize {
            place.start = self.rows.len() as u32;
            place.room = (list.len() + list.len() / 2) as u32;
            self.rows.resize(self.rows.len() + place.room as usize, list[0]);
        }
        place.len = list.len() as u32;
        self.rows[place.range()].copy_from_slice(list);
    }
}
