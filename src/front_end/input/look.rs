//! Gaze: effect of mouse, finger, keys and stick on the direction of the look. Pure.

use crate::front_end::settings::Settings;
use crate::units::Place;

/// Turning speed with keys or a stick, degrees a second: half round in three seconds.
const KEYS_DEG_PER_S: f32 = 60.0;

/// Turn per logical pixel of mouse movement, degrees: a hand's width is a quarter turn.
const MOUSE_DEG_PER_PX: f32 = 0.12;

/// Largest pitch up and down, degrees.
pub const STEEPEST_DEG: f32 = 85.0;

/// Direction of the look: bearing and pitch, degrees.
pub type Gaze = (f32, f32);

/// The gaze turned by angles, degrees; clamped short of straight up and down.
pub fn turned(gaze: Gaze, right_deg: f32, up_deg: f32) -> Gaze {
    (
        (gaze.0 + right_deg).rem_euclid(360.0),
        (gaze.1 + up_deg).clamp(-STEEPEST_DEG, STEEPEST_DEG),
    )
}

/// After a movement of the mouse, logical pixels, y down. Through binoculars the sensitivity is divided by the
/// magnification, so that the picture follows the hand as before.
pub fn by_mouse(gaze: Gaze, moved_px: (f32, f32), settings: &Settings, magnified: f32) -> Gaze {
    let step = MOUSE_DEG_PER_PX * f32::from(settings.look_percent.clamp(20, 300))
        / 100.0
        / magnified.max(1.0);
    let up = if settings.invert_look { 1.0 } else { -1.0 };
    turned(gaze, moved_px.0 * step, moved_px.1 * up * step)
}

/// After dragging the picture with a button or a finger: what was under the finger stays there.
pub fn by_drag(gaze: Gaze, moved_px: (f32, f32), deg_per_px: f32) -> Gaze {
    turned(gaze, -moved_px.0 * deg_per_px, moved_px.1 * deg_per_px)
}

/// After holding keys or a stick for a time: right and up, each -1..1.
pub fn by_keys(
    gaze: Gaze,
    (right, up): (f32, f32),
    seconds: f32,
    settings: &Settings,
    magnified: f32,
) -> Gaze {
    let step = KEYS_DEG_PER_S * seconds * f32::from(settings.look_percent.clamp(20, 300))
        / 100.0
        / magnified.max(1.0);
    let up = if settings.invert_look { -up } else { up };
    turned(gaze, right * step, up * step)
}

/// Direction of a point of the picture: `x` and `y` from its middle in halves of its width and height, x right, y up.
pub fn towards(gaze: Gaze, (x, y): (f32, f32), field_deg: f32, aspect: f32) -> Gaze {
    let half = (field_deg.to_radians() / 2.0).tan();
    // A ray in the camera's frame, rotated by the pitch.
    let (right, up) = (x * half, y * half / aspect.max(0.01));
    let (sin, cos) = gaze.1.to_radians().sin_cos();
    let (ahead, lifted) = (cos - up * sin, sin + up * cos);
    let bearing_deg = gaze.0 + right.atan2(ahead).to_degrees();
    let pitch_deg = lifted.atan2(right.hypot(ahead)).to_degrees();
    (
        bearing_deg.rem_euclid(360.0),
        pitch_deg.clamp(-STEEPEST_DEG, STEEPEST_DEG),
    )
}

/// The gaze from an eye to a place.
pub fn at(eye: Place, place: Place) -> Gaze {
    let to = place.world() - eye.world();
    let pitch_deg = to.y.atan2(to.x.hypot(to.z)).to_degrees();
    (
        eye.point().bearing_deg(place.point()),
        pitch_deg.clamp(-STEEPEST_DEG, STEEPEST_DEG),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mouse_turns_the_view_its_way_and_the_settings_change_how_far() {
        let plain = Settings::default();
        let (bearing, pitch) = by_mouse((0.0, 0.0), (100.0, -50.0), &plain, 1.0);
        assert!((bearing - 12.0).abs() < 1e-3 && (pitch - 6.0).abs() < 1e-3);
        let inverted = Settings {
            invert_look: true,
            look_percent: 200,
            ..Settings::default()
        };
        let (bearing, pitch) = by_mouse((0.0, 0.0), (100.0, -50.0), &inverted, 1.0);
        assert!((bearing - 24.0).abs() < 1e-3 && (pitch + 12.0).abs() < 1e-3);
        let (bearing, _) = by_mouse((0.0, 0.0), (100.0, 0.0), &plain, 8.0);
        assert!((bearing - 1.5).abs() < 1e-3, "binoculars");
    }

    #[test]
    fn nobody_looks_past_straight_up_and_north_follows_359() {
        assert_eq!(turned((359.0, 80.0), 2.0, 60.0), (1.0, STEEPEST_DEG));
        assert_eq!(turned((1.0, -80.0), -2.0, -60.0), (359.0, -STEEPEST_DEG));
    }

    #[test]
    fn a_point_of_the_picture_lies_where_the_field_of_view_has_it() {
        let middle = towards((90.0, -10.0), (0.0, 0.0), 60.0, 1.6);
        assert!((middle.0 - 90.0).abs() < 1e-3 && (middle.1 + 10.0).abs() < 1e-3);
        let edge = towards((90.0, 0.0), (1.0, 0.0), 60.0, 1.6);
        assert!((edge.0 - 120.0).abs() < 1e-3 && edge.1.abs() < 1e-3);
        let top = towards((90.0, 0.0), (0.0, 1.0), 60.0, 1.0);
        assert!((top.1 - 30.0).abs() < 1e-3);
    }

    #[test]
    fn a_place_lies_where_compass_and_slope_have_it() {
        let eye = Place {
            east_m: 10.0,
            north_m: 20.0,
            up_m: 1.65,
        };
        let (bearing, pitch) = at(
            eye,
            Place {
                east_m: 11.65,
                up_m: 0.0,
                ..eye
            },
        );
        assert!((bearing - 90.0).abs() < 1e-3 && (pitch + 45.0).abs() < 1e-3);
    }
}
