//! A window that nobody sees: in learn and practise mode the patrol waits, unless the settings say otherwise; an assessment
//! never does. Whoever comes back is told which.

use bevy::prelude::*;

use crate::front_end::patrolling::Patrolling;
use crate::front_end::settings::Settings;
use crate::front_end::unseen::Unseen;
use crate::record::Mode;
use crate::text::Message;
use crate::units::Tick;

use super::captions::Said;
use super::panels::{Panel, Panels};

/// Since when nobody sees the patrol that is under way.
#[derive(Resource, Debug, Clone, Default)]
pub(super) struct Away(Option<Absence>);

#[derive(Debug, Clone, Copy)]
struct Absence {
    since: Tick,
    waits: bool,
}

/// Makes the patrol wait, and tells what happened when the window is seen again.
pub(super) fn wait(
    unseen: Res<Unseen>,
    settings: Res<Settings>,
    patrolling: Res<Patrolling>,
    mut panels: ResMut<Panels>,
    mut said: MessageWriter<Said>,
    mut away: ResMut<Away>,
) {
    if unseen.0 {
        // Where time already stands there is nothing to tell.
        if away.0.is_none() && !patrolling.paused {
            let waits = settings.wait_unseen && patrolling.mode() != Mode::Assess;
            if waits {
                panels.open(Panel::Menu);
            }
            away.0 = Some(Absence {
                since: patrolling.tick(),
                waits,
            });
        }
        return;
    }
    let Some(Absence { since, waits }) = away.0.take() else {
        return;
    };
    said.write(Said::hint(if waits {
        Message::new("hud-waited-unseen")
    } else {
        let for_s = patrolling.tick().seconds_since(since);
        Message::new("hud-went-on-unseen").with("seconds", for_s.round())
    }));
}
