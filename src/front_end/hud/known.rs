//! What panels are built from.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::vocabulary::SignKind;

use super::captions::Log;
use super::report::Drafts;
use super::sheet::MapSheet;

/// What panels are built from.
#[derive(SystemParam)]
pub(super) struct Known<'w> {
    pub(super) patrolling: Res<'w, Patrolling>,
    pub(super) settings: Res<'w, Settings>,
    pub(super) drafts: Res<'w, Drafts>,
    pub(super) log: Res<'w, Log>,
    pub(super) sheet: Res<'w, MapSheet>,
    pub(super) chosen: Res<'w, Chosen>,
}

/// What was chosen on a panel and is not an action yet.
#[derive(Resource, Debug, Clone, PartialEq)]
pub(super) struct Chosen {
    /// A distance of one's own, metres.
    pub(super) distance_m: f32,
    /// The page of the card of signs; the first when none.
    pub(super) card_page: Option<SignKind>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self {
            distance_m: 100.0,
            card_page: None,
        }
    }
}

impl Chosen {
    /// Takes the distance up or down, metres.
    pub(super) fn change_distance(&mut self, by_m: f32) {
        self.distance_m = (self.distance_m + by_m).clamp(25.0, 2_000.0);
    }
}
