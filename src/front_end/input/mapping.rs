//! Maps keys to controls: default and custom bindings, through the mapping library. Presses arrive as [`Operated`],
//! held controls are in [`HeldControls`].

use std::collections::BTreeMap;
use std::hash::Hash;

use bevy::asset::AssetTrackingSystems;
use bevy::ecs::message::MessageUpdateSystems;
use bevy::ecs::system::SystemParam;
use bevy::input::InputSystems;
use bevy::input::keyboard::Key as LogicalKey;
use bevy::input_focus::{InputFocus, InputFocusSystems};
use bevy::picking::PickingSystems;
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::UiSystems;
use bevy_enhanced_input::prelude::*;

use super::control::Control;
use super::key::Key;
use super::letters::called;
use crate::front_end::settings::Settings;
use crate::front_end::stage::Stage;
use crate::text::Message;

/// A control was pressed: by key, or by its on-screen button.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Operated(pub Control);

/// Controls held down, with their deflection, 0..1.
#[derive(Resource, Debug, Clone, Default, PartialEq)]
pub struct HeldControls(pub BTreeMap<Control, f32>);

impl HeldControls {
    /// Deflection of a control, 0..1.
    pub fn by(&self, control: Control) -> f32 {
        self.0.get(&control).copied().unwrap_or(0.0)
    }
}

/// The mapping library's input context.
#[derive(Component)]
struct Hands;

/// The mapping library's action of one control.
#[derive(InputAction)]
#[action_output(f32)]
struct Operate;

/// Settings that the mapping was built from; it is rebuilt when they change.
#[derive(Resource, Debug, Clone, PartialEq)]
struct MadeFrom {
    keys: BTreeMap<Control, Vec<Key>>,
    switches: bool,
}

/// The bindings of a control: custom ones if any of them is known, else the default ones. An empty custom list means
/// no key at all.
pub fn keys_of(settings: &Settings, control: Control) -> Vec<Key> {
    let Some(own) = settings.controls.get(&control.name()) else {
        return control.usual();
    };
    let known: Vec<Key> = own.iter().filter_map(|name| Key::named(name)).collect();
    if known.is_empty() && !own.is_empty() {
        return control.usual();
    }
    known
}

/// Saves custom keys for a control; default ones are not written.
pub fn bind(settings: &mut Settings, control: Control, keys: &[Key]) {
    if keys == control.usual() {
        settings.controls.remove(&control.name());
    } else {
        let names = keys.iter().map(|key| key.name()).collect();
        settings.controls.insert(control.name(), names);
    }
}

/// Controls that a key may not be shared with.
pub fn clashes(settings: &Settings, control: Control, key: Key) -> Vec<Control> {
    Control::ALL
        .into_iter()
        .filter(|other| control.clashes_with(*other) && keys_of(settings, *other).contains(&key))
        .collect()
}

fn wanted(settings: &Settings) -> MadeFrom {
    MadeFrom {
        keys: Control::ALL
            .into_iter()
            .map(|control| (control, keys_of(settings, control)))
            .collect(),
        switches: settings.hold_is_switch,
    }
}

/// Builds the mapping, and rebuilds it when keys change.
fn map_keys(
    mut commands: Commands,
    settings: Res<Settings>,
    made: Option<Res<MadeFrom>>,
    hands: Query<Entity, With<Hands>>,
) {
    if !settings.is_changed() && made.is_some() {
        return;
    }
    let wanted = wanted(&settings);
    if made.is_some_and(|made| *made == wanted) {
        return;
    }
    for old in &hands {
        commands.entity(old).despawn();
    }
    let context = commands.spawn(Hands).id();
    for (control, keys) in &wanted.keys {
        let mut action = commands.spawn((
            Action::<Operate>::new(),
            ActionOf::<Hands>::new(context),
            *control,
            // A key held across a change of screens has no effect on the next one.
            ActionSettings {
                require_reset: true,
                accumulation: Accumulation::MaxAbs,
                ..default()
            },
        ));
        if wanted.switches && control.is_held() {
            action.insert(Toggle::default());
        } else {
            action.insert(Down::new(0.3));
        }
        let action = action.id();
        for key in keys {
            let mut binding = commands.spawn((key.binding(), BindingOf(action)));
            if let Key::Stick(_, plus) = key {
                binding.insert((DeadZone::default(), Clamp::pos()));
                if !plus {
                    binding.insert(Negate::all());
                }
            }
        }
    }
    commands.insert_resource(wanted);
}

/// Forwards the mapping library's results. While text is typed, letters are text.
fn pass_on(
    actions: Query<(&Control, &ActionEvents, &TriggerState, &ActionValue)>,
    focus: Option<Res<InputFocus>>,
    typing: Query<(), With<EditableText>>,
    keys: Option<Res<ButtonInput<KeyCode>>>,
    mut held: ResMut<HeldControls>,
    mut operated: MessageWriter<Operated>,
) {
    let focused = focus.and_then(|focus| focus.get());
    let types = focused.is_some_and(|entity| typing.contains(entity));
    let mut now = BTreeMap::new();
    if types {
        if keys.is_some_and(|keys| keys.just_pressed(KeyCode::Escape)) {
            operated.write(Operated(Control::Back));
        }
    } else {
        for (control, events, state, value) in &actions {
            if *state != TriggerState::None {
                let most = value.as_axis1d().abs().min(1.0);
                now.insert(*control, if most > 0.0 { most } else { 1.0 });
            }
            if events.contains(ActionEvents::START)
                && !pressed_on_a_widget(*control, focused, keys.as_deref())
            {
                operated.write(Operated(*control));
            }
        }
    }
    if held.0 != now {
        held.0 = now;
    }
}

/// Enter and space press the focused widget, and nothing else with it.
fn pressed_on_a_widget(
    control: Control,
    focused: Option<Entity>,
    keys: Option<&ButtonInput<KeyCode>>,
) -> bool {
    let by_enter_or_space =
        || keys.is_some_and(|keys| keys.any_just_pressed([KeyCode::Enter, KeyCode::Space]));
    focused.is_some()
        && matches!(control, Control::WalkOn | Control::Confirm)
        && by_enter_or_space()
}

/// Toggles: held keys in the setting where one press begins and the next ends.
#[derive(SystemParam)]
pub struct Switches<'w, 's> {
    switches: Query<'w, 's, (&'static Control, &'static mut Toggle)>,
    held: ResMut<'w, HeldControls>,
}

impl Switches<'_, '_> {
    /// Switches off those that are on.
    pub fn off(&mut self, which: impl Fn(Control) -> bool) {
        for (control, mut switch) in &mut self.switches {
            if switch.toggled && which(*control) {
                switch.toggled = false;
                self.held.0.remove(control);
            }
        }
    }
}

/// Keys pressed and released within one frame, held down by [`hold_for_a_frame`] until the next.
#[derive(Resource, Debug)]
struct Tapped<T>(Vec<T>);

/// The mapping library polls keys once a frame, and a slow machine's frame is longer than a quick press: a key
/// pressed and released within one frame stays down for that frame.
fn hold_for_a_frame<T: Clone + Eq + Hash + Send + Sync + 'static>(
    mut keys: ResMut<ButtonInput<T>>,
    mut tapped: ResMut<Tapped<T>>,
) {
    let short: Vec<T> = keys
        .get_just_pressed()
        .filter(|key| !keys.pressed((*key).clone()))
        .cloned()
        .collect();
    for key in short {
        keys.press(key.clone());
        tapped.0.push(key);
    }
}

/// Before further key events are read.
fn let_go_of_tapped<T: Clone + Eq + Hash + Send + Sync + 'static>(
    mut keys: ResMut<ButtonInput<T>>,
    mut tapped: ResMut<Tapped<T>>,
) {
    for key in tapped.0.drain(..) {
        keys.release(key);
    }
}

/// Registers handling of quick presses for one type of key.
fn count_quick_presses<T: Clone + Eq + Hash + Send + Sync + 'static>(app: &mut App) {
    app.insert_resource(Tapped::<T>(Vec::new()))
        .add_systems(
            First,
            let_go_of_tapped::<T>
                .after(MessageUpdateSystems)
                .run_if(resource_exists::<ButtonInput<T>>),
        )
        .add_systems(
            PreUpdate,
            hold_for_a_frame::<T>
                .after(InputSystems)
                .before(EnhancedInputSystems::Prepare)
                // Widgets too see Shift, or Control, of a quick chord as held.
                .before(InputFocusSystems::Dispatch)
                .run_if(resource_exists::<ButtonInput<T>>),
        );
}

/// Leaving the patrol releases everything.
pub(in crate::front_end) fn let_go(mut switches: Switches) {
    switches.off(|_| true);
    switches.held.0.clear();
}

/// Presses on the screen before do not reach the patrol: Escape there is not Escape here.
fn forget(mut operated: ResMut<Messages<Operated>>) {
    operated.clear();
}

/// True for keyboard and mouse.
fn by_hand(key: &Key) -> bool {
    matches!(key, Key::Press(_) | Key::Mouse(_))
}

/// Removes a control's keys and mouse buttons; its gamepad binding stays.
pub fn take_away(settings: &mut Settings, control: Control) {
    let left: Vec<Key> = keys_of(settings, control)
        .into_iter()
        .filter(|key| !by_hand(key))
        .collect();
    bind(settings, control, &left);
}

/// Binds a key to a control, in place of its other keys on that device, and removes it from any other control.
/// Reserved keys are refused.
pub fn give(settings: &mut Settings, control: Control, key: Key) -> Message {
    if control.is_refused(key) {
        return Message::new("controls-fixed").with("key", called(settings, key));
    }
    let others = clashes(settings, control, key);
    for other in &others {
        let left: Vec<Key> = keys_of(settings, *other)
            .into_iter()
            .filter(|theirs| *theirs != key)
            .collect();
        bind(settings, *other, &left);
    }
    let mut keys: Vec<Key> = keys_of(settings, control)
        .into_iter()
        .filter(|before| by_hand(before) != by_hand(&key))
        .collect();
    keys.insert(0, key);
    bind(settings, control, &keys);
    let message = match others.first() {
        Some(other) => Message::new("controls-taken").with("other", Message::new(other.label())),
        None => Message::new("controls-given"),
    };
    message
        .with("control", Message::new(control.label()))
        .with("key", called(settings, key))
}

pub(super) fn plugin(app: &mut App) {
    if !app.is_plugin_added::<EnhancedInputPlugin>() {
        app.add_plugins(EnhancedInputPlugin);
    }
    app.add_input_context::<Hands>()
        .init_resource::<HeldControls>()
        .add_message::<Operated>()
        .add_systems(
            First,
            map_keys
                .after(MessageUpdateSystems)
                .run_if(resource_exists::<Settings>),
        )
        .configure_sets(
            PreUpdate,
            // What a key does finds loaded assets, the pointer and the focus as they are in this frame.
            EnhancedInputSystems::Apply
                .after(AssetTrackingSystems)
                .after(PickingSystems::Last)
                .after(UiSystems::Focus)
                .after(InputFocusSystems::Dispatch),
        )
        .add_systems(PreUpdate, pass_on.after(EnhancedInputSystems::Apply))
        .add_systems(OnEnter(Stage::Patrol), forget)
        .add_systems(OnExit(Stage::Patrol), let_go);
    count_quick_presses::<KeyCode>(app);
    count_quick_presses::<LogicalKey>(app);
    count_quick_presses::<MouseButton>(app);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_keys_are_kept_by_name_and_the_usual_ones_are_not_written_down() {
        let mut settings = Settings::default();
        let own = [Key::Press(KeyCode::KeyU), Key::Pad(GamepadButton::C)];
        bind(&mut settings, Control::Mark, &own);
        assert_eq!(keys_of(&settings, Control::Mark), own);
        assert_eq!(settings.controls.len(), 1);
        bind(&mut settings, Control::Mark, &Control::Mark.usual());
        assert!(settings.controls.is_empty());
        assert_eq!(keys_of(&settings, Control::Mark), Control::Mark.usual());
    }

    #[test]
    fn names_that_no_key_has_leave_the_usual_keys() {
        let mut settings = Settings::default();
        settings
            .controls
            .insert("mark".to_owned(), vec!["key:Banana".to_owned()]);
        assert_eq!(keys_of(&settings, Control::Mark), Control::Mark.usual());
        settings.controls.insert("mark".to_owned(), Vec::new());
        assert_eq!(keys_of(&settings, Control::Mark), Vec::new());
    }

    #[test]
    fn a_key_with_a_use_of_its_own_is_refused() {
        let mut settings = Settings::default();
        for key in [
            KeyCode::Digit1,
            KeyCode::Numpad0,
            KeyCode::F11,
            KeyCode::F12,
            KeyCode::Tab,
        ] {
            for control in [Control::Mark, Control::Next] {
                let said = give(&mut settings, control, Key::Press(key));
                assert_eq!(said.id, "controls-fixed", "{control:?} by {key:?}");
            }
        }
        assert!(settings.controls.is_empty());
        let said = give(&mut settings, Control::Choice1, Key::Press(KeyCode::Digit2));
        assert_eq!(said.id, "controls-taken");
        let said = give(
            &mut settings,
            Control::Choice3,
            Key::Press(KeyCode::ArrowDown),
        );
        assert_eq!(said.id, "controls-taken", "choices are made on panels too");
    }

    #[test]
    fn a_gamepad_button_stays_when_the_key_is_taken_away() {
        let mut settings = Settings::default();
        take_away(&mut settings, Control::Warn);
        assert_eq!(
            keys_of(&settings, Control::Warn),
            [Key::Pad(GamepadButton::East)]
        );
        take_away(&mut settings, Control::Log);
        assert_eq!(keys_of(&settings, Control::Log), []);
    }

    #[test]
    fn a_key_in_use_is_named_and_a_panels_keys_are_its_own() {
        let settings = Settings::default();
        let on_mark = clashes(&settings, Control::Warn, Key::Press(KeyCode::KeyE));
        assert_eq!(on_mark, [Control::Mark]);
        assert!(clashes(&settings, Control::Mark, Key::Press(KeyCode::KeyE)).is_empty());
        assert!(clashes(&settings, Control::Back, Key::Press(KeyCode::KeyE)).is_empty());
    }
}
