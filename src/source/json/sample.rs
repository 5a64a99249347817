//! Which fields of JSON records are what, for the report: seen in the first records that hold an article.

use super::super::mapping::{self, Field, Names};
use super::super::notices::Notices;
use super::node::Node;
use super::record::{self, Mapped};
use crate::model::{FieldMapping, MappedField, MappingBasis};

/// Records that are looked at.
pub(super) const LOOKED_AT: usize = 100;

/// What was seen so far.
#[derive(Default)]
pub(super) struct Sample {
    seen: usize,
    found: Mapped,
    /// Which fields are called as the reader says.
    own: [bool; Field::ALL.len()],
}

impl Sample {
    /// Whether enough records were seen.
    pub(super) fn is_enough(&self) -> bool {
        self.seen >= LOOKED_AT
    }

    /// Looks at a record that holds an article.
    pub(super) fn see(&mut self, node: &Node, names: &Names) {
        if self.is_enough() {
            return;
        }
        self.seen += 1;
        for (field, name) in Field::ALL.into_iter().zip(record::mapped(node, names)) {
            let Some(name) = name else { continue };
            let at = field as usize;
            self.own[at] |= names.is_own(field, &name);
            if self.found[at].is_none() || names.is_own(field, &name) {
                self.found[at] = Some(name);
            }
        }
    }

    /// Puts the mapping into the report, and tells of fields that the reader named and none of the records has.
    pub(super) fn tell(self, names: &Names, notices: &mut Notices) {
        if self.seen == 0 {
            return;
        }
        let missing: Vec<Field> = Field::ALL
            .into_iter()
            .filter(|field| names.own(*field).is_some() && !self.own[*field as usize])
            .collect();
        let fields = Field::ALL.into_iter().zip(self.found).filter_map(|(field, name)| {
            let name = name?;
            let basis = if names.is_own(field, &name) { MappingBasis::Reader } else { MappingBasis::Name };
            Some(MappedField { name: mapping::shown(&name), field: field.word().into(), basis })
        });
        let fields = fields.collect();
        notices.report.mapping = Some(FieldMapping { fields, aside: Vec::new() });
        let among = match self.seen {
            1 => "field".to_owned(),
            LOOKED_AT => format!("field in its first {LOOKED_AT} records called"),
            _ => "field in any of its records called".to_owned(),
        };
        names.tell_missing(&missing, &among, notices);
    }
}
