//! What panels are built from.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::vocabulary::SignKind;

use super::captions::Log;
use super::coach::Coach;
use super::report::Drafts;
use super::sheet::MapSheet;

/// What panels are built from.
#[derive(SystemParam)]
pub(super) struct Known<'w> {
    pub(super) patrolling: Res<'w, Patrolling>,
    pub(super) settings: Res<'w, Settings>,
    pub(super) drafts: Res<'w, Drafts>,
    pub(super) log: Res<'w, Log>,
    pub(super) coach: Res<'w, Coach>,
    pub(super) sheet: Res<'w, MapSheet>,
    pub(super) chosen: Res<'w, Chosen>,
}

/// What was chosen on a panel and is not an action yet.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub(super) struct Chosen {
    /// A distance of one's own, metres; the first one offered when none.
    pub(super) distance_m: Option<f32>,
    /// The page of the card of signs; the first when none.
    pub(super) card_page: Option<SignKind>,
}

impl Chosen {
    /// Takes a distance, metres.
    pub(super) fn choose_distance(&mut self, distance_m: f32) {
        self.distance_m = Some(distance_m.clamp(25.0, 2_000.0));
    }
}
