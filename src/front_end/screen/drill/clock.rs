//! The seconds that are left for an answer.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use crate::front_end::widget::Kit;
use crate::text::Message;

/// Where they are shown.
#[derive(Component)]
pub(super) struct Clock;

/// All places where they are shown.
#[derive(SystemParam)]
pub(super) struct Clocks<'w, 's> {
    time: Res<'w, Time<Real>>,
    kit: Kit<'w>,
    texts: Query<'w, 's, &'static mut Text, With<Clock>>,
}

impl Clocks<'_, '_> {
    /// Shows what is left of a time limit, of something shown since a moment of the window's clock, seconds.
    pub(super) fn count_down(&mut self, shown_s: f32, limit_s: f32) {
        let left_s = (limit_s - (self.time.elapsed_secs() - shown_s))
            .max(0.0)
            .ceil();
        let left = Message::new("drill-left").with("seconds", left_s);
        let said = self.kit.words.say(&left);
        for mut text in &mut self.texts {
            if text.0 != said {
                text.0.clone_from(&said);
            }
        }
    }
}
