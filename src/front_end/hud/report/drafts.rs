//! The drafts of a patrol: one for each occasion, kept beside its record.

use std::path::{Path, PathBuf};

use bevy::prelude::*;

use crate::doctrine::Pack;
use crate::doctrine::schema::ReportFormat;

use super::{Draft, Occasion};

/// What is written so far, for each occasion.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct Drafts {
    find: Draft,
    incident: Draft,
    hand_over: Draft,
}

/// The file that keeps the draft of a record's patrol.
pub fn kept_at(record: &Path, occasion: Occasion) -> PathBuf {
    record.with_extension(match occasion {
        Occasion::Find => "draft.ron",
        Occasion::Incident => "incident.draft.ron",
        Occasion::HandOver => "hand-over.draft.ron",
    })
}

impl Drafts {
    /// Nothing written yet.
    pub fn empty(pack: &Pack) -> Self {
        Self::each(pack, |_, format| Draft::of(format))
    }

    /// Those kept beside a record; empty ones where none were.
    pub fn kept(record: &Path, pack: &Pack) -> Self {
        Self::each(pack, |occasion, format| {
            Draft::kept(&kept_at(record, occasion), format)
        })
    }

    fn each(pack: &Pack, draft: impl Fn(Occasion, &ReportFormat) -> Draft) -> Self {
        let draft = |occasion: Occasion| {
            let format = occasion.format(pack);
            format.map_or_else(Draft::default, |format| draft(occasion, format))
        };
        Self {
            find: draft(Occasion::Find),
            incident: draft(Occasion::Incident),
            hand_over: draft(Occasion::HandOver),
        }
    }

    /// Keeps them beside a record.
    pub fn keep(&self, record: &Path) {
        for occasion in Occasion::ALL {
            self.of(occasion).keep(&kept_at(record, occasion));
        }
    }

    /// The draft for an occasion.
    pub fn of(&self, occasion: Occasion) -> &Draft {
        match occasion {
            Occasion::Find => &self.find,
            Occasion::Incident => &self.incident,
            Occasion::HandOver => &self.hand_over,
        }
    }

    /// The same, to write in.
    pub fn of_mut(&mut self, occasion: Occasion) -> &mut Draft {
        match occasion {
            Occasion::Find => &mut self.find,
            Occasion::Incident => &mut self.incident,
            Occasion::HandOver => &mut self.hand_over,
        }
    }
}
