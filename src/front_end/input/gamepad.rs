//! Gamepads on Linux, without a C library: the kernel's event devices in the layout of the Linux gamepad
//! specification (<https://docs.kernel.org/input/gamepad.html>), forwarded as Bevy's own gamepad events. Does nothing
//! without permission to read them.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bevy::ecs::message::MessageUpdateSystems;
use bevy::input::gamepad::{
    GamepadConnection, GamepadConnectionEvent, RawGamepadAxisChangedEvent,
    RawGamepadButtonChangedEvent, RawGamepadEvent,
};
use bevy::prelude::*;
use evdev::{AbsInfo, AbsoluteAxisCode, Device, EventSummary, KeyCode as Code};

/// Polling interval for newly connected gamepads.
const LOOK_EVERY: Duration = Duration::from_secs(3);

/// A gamepad: its device and the ranges of its axes.
struct Pad {
    path: PathBuf,
    device: Device,
    ranges: Vec<(AbsoluteAxisCode, AbsInfo)>,
}

/// Gamepads in use.
#[derive(Resource)]
struct Pads {
    found: Mutex<Receiver<Pad>>,
    known: Arc<Mutex<BTreeSet<PathBuf>>>,
    open: Vec<(Entity, Pad)>,
}

/// Polls for gamepads on a thread of its own: opening a device takes the kernel a while.
fn look_out(found: &Sender<Pad>, known: &Mutex<BTreeSet<PathBuf>>) {
    loop {
        let paths = std::fs::read_dir("/dev/input").into_iter().flatten();
        for path in paths.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
            let is_new = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("event"))
                && known.lock().is_ok_and(|known| !known.contains(&path));
            let Some(pad) = is_new.then(|| open(path.clone())).flatten() else {
                continue;
            };
            if let Ok(mut known) = known.lock() {
                known.insert(path);
            }
            if found.send(pad).is_err() {
                return;
            }
        }
        std::thread::sleep(LOOK_EVERY);
    }
}

/// Opens a gamepad: a device with the button that the specification requires of them.
fn open(path: PathBuf) -> Option<Pad> {
    let device = Device::open(&path).ok()?;
    if !device.supported_keys()?.contains(Code::BTN_SOUTH) {
        return None;
    }
    device.set_nonblocking(true).ok()?;
    let ranges = device.get_absinfo().ok()?.collect();
    Some(Pad {
        path,
        device,
        ranges,
    })
}

/// The button of a code.
fn button(code: Code) -> Option<GamepadButton> {
    Some(match code {
        Code::BTN_SOUTH => GamepadButton::South,
        Code::BTN_EAST => GamepadButton::East,
        Code::BTN_NORTH => GamepadButton::North,
        Code::BTN_WEST => GamepadButton::West,
        Code::BTN_TL => GamepadButton::LeftTrigger,
        Code::BTN_TR => GamepadButton::RightTrigger,
        Code::BTN_TL2 => GamepadButton::LeftTrigger2,
        Code::BTN_TR2 => GamepadButton::RightTrigger2,
        Code::BTN_SELECT => GamepadButton::Select,
        Code::BTN_START => GamepadButton::Start,
        Code::BTN_MODE => GamepadButton::Mode,
        Code::BTN_THUMBL => GamepadButton::LeftThumb,
        Code::BTN_THUMBR => GamepadButton::RightThumb,
        Code::BTN_DPAD_UP => GamepadButton::DPadUp,
        Code::BTN_DPAD_DOWN => GamepadButton::DPadDown,
        Code::BTN_DPAD_LEFT => GamepadButton::DPadLeft,
        Code::BTN_DPAD_RIGHT => GamepadButton::DPadRight,
        _ => return None,
    })
}

/// Events of an axis: a stick, a trigger, or the directional pad as two buttons. Up is negative on Linux and positive
/// in Bevy.
fn axis(pad: Entity, code: AbsoluteAxisCode, share: f32) -> Vec<RawGamepadEvent> {
    let stick = |axis, value| vec![RawGamepadAxisChangedEvent::new(pad, axis, value).into()];
    let press = |button, value: f32| -> RawGamepadEvent {
        RawGamepadButtonChangedEvent::new(pad, button, value.max(0.0)).into()
    };
    // From 0..1 to -1..1.
    let both = share * 2.0 - 1.0;
    match code {
        AbsoluteAxisCode::ABS_X => stick(GamepadAxis::LeftStickX, both),
        AbsoluteAxisCode::ABS_Y => stick(GamepadAxis::LeftStickY, -both),
        AbsoluteAxisCode::ABS_RX => stick(GamepadAxis::RightStickX, both),
        AbsoluteAxisCode::ABS_RY => stick(GamepadAxis::RightStickY, -both),
        AbsoluteAxisCode::ABS_Z => vec![press(GamepadButton::LeftTrigger2, share)],
        AbsoluteAxisCode::ABS_RZ => vec![press(GamepadButton::RightTrigger2, share)],
        AbsoluteAxisCode::ABS_HAT0X => vec![
            press(GamepadButton::DPadLeft, -both),
            press(GamepadButton::DPadRight, both),
        ],
        AbsoluteAxisCode::ABS_HAT0Y => vec![
            press(GamepadButton::DPadUp, -both),
            press(GamepadButton::DPadDown, both),
        ],
        _ => Vec::new(),
    }
}

/// Position of a value in an axis's range, 0..1; the middle for an axis without a range.
fn share_of(value: i32, range: &AbsInfo) -> f32 {
    let width = range.maximum() - range.minimum();
    if width <= 0 {
        return 0.5;
    }
    ((value - range.minimum()) as f32 / width as f32).clamp(0.0, 1.0)
}

fn read(
    mut pads: ResMut<Pads>,
    mut commands: Commands,
    mut raw: MessageWriter<RawGamepadEvent>,
    mut connections: MessageWriter<GamepadConnectionEvent>,
) {
    let pads = &mut *pads;
    let fresh: Vec<Pad> = pads
        .found
        .get_mut()
        .map(|found| found.try_iter().collect())
        .unwrap_or_default();
    for pad in fresh {
        let entity = commands.spawn_empty().id();
        let id = pad.device.input_id();
        let event = GamepadConnectionEvent::new(
            entity,
            GamepadConnection::Connected {
                name: pad.device.name().unwrap_or_default().to_owned(),
                vendor_id: Some(id.vendor()),
                product_id: Some(id.product()),
            },
        );
        raw.write(event.clone().into());
        connections.write(event);
        pads.open.push((entity, pad));
    }
    let known = &pads.known;
    pads.open.retain_mut(|(entity, pad)| {
        let error = match pad.device.fetch_events() {
            Ok(events) => {
                for event in events {
                    match event.destructure() {
                        EventSummary::Key(_, code, value) => {
                            if let Some(button) = button(code) {
                                let value = if value == 0 { 0.0 } else { 1.0 };
                                raw.write(
                                    RawGamepadButtonChangedEvent::new(*entity, button, value)
                                        .into(),
                                );
                            }
                        }
                        EventSummary::AbsoluteAxis(_, code, value) => {
                            let range = pad.ranges.iter().find(|(known, _)| *known == code);
                            if let Some((_, range)) = range {
                                raw.write_batch(axis(*entity, code, share_of(value, range)));
                            }
                        }
                        _ => {}
                    }
                }
                return true;
            }
            Err(error) => error,
        };
        if error.kind() == std::io::ErrorKind::WouldBlock {
            return true;
        }
        let event = GamepadConnectionEvent::new(*entity, GamepadConnection::Disconnected);
        raw.write(event.clone().into());
        connections.write(event);
        if let Ok(mut known) = known.lock() {
            known.remove(&pad.path);
        }
        false
    });
}

/// Starts polling once there is a window; not in tests.
fn begin(mut commands: Commands) {
    let (sender, found) = channel();
    let known = Arc::new(Mutex::new(BTreeSet::new()));
    let shared = Arc::clone(&known);
    let started = std::thread::Builder::new()
        .name("gamepads".to_owned())
        .spawn(move || look_out(&sender, &shared));
    if let Err(error) = started {
        warn!("gamepads cannot be looked for: {error}");
    }
    commands.insert_resource(Pads {
        found: Mutex::new(found),
        known,
        open: Vec::new(),
    });
}

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        Startup,
        begin.run_if(any_with_component::<bevy::window::PrimaryWindow>),
    )
    .add_systems(
        First,
        read.after(MessageUpdateSystems)
            .run_if(resource_exists::<Pads>.and_then(resource_exists::<Messages<RawGamepadEvent>>)),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn up_is_up_and_a_directional_pad_is_four_buttons() {
        let pad = Entity::PLACEHOLDER;
        let up = axis(pad, AbsoluteAxisCode::ABS_Y, 0.0);
        assert_eq!(
            up,
            [RawGamepadAxisChangedEvent::new(pad, GamepadAxis::LeftStickY, 1.0).into()]
        );
        let left = axis(pad, AbsoluteAxisCode::ABS_HAT0X, 0.0);
        let expected: [RawGamepadEvent; 2] = [
            RawGamepadButtonChangedEvent::new(pad, GamepadButton::DPadLeft, 1.0).into(),
            RawGamepadButtonChangedEvent::new(pad, GamepadButton::DPadRight, 0.0).into(),
        ];
        assert_eq!(left, expected);
        assert_eq!(
            share_of(0, &AbsInfo::new(0, -128, 127, 0, 0, 0)),
            128.0 / 255.0
        );
        assert_eq!(share_of(5, &AbsInfo::new(0, 0, 0, 0, 0, 0)), 0.5);
    }
}
