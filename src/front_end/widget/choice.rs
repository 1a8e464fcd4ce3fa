//! Check boxes, radio buttons and tabs.

use accesskit::{Node as Accessible, Role};
use bevy::a11y::AccessibilityNode;
use bevy::ecs::lifecycle::HookContext;
use bevy::ecs::world::DeferredWorld;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, InputFocus};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::{Checked, InteractionDisabled};
use bevy::ui_widgets::{
    Checkbox, RadioButton, RadioGroup, ValueChange, checkbox_self_update, observe,
};

use super::{Kit, ScrollContent, StableId, target};
use crate::front_end::icon::{Icon, icon};
use crate::front_end::theme;
use crate::front_end::words::Words;

/// An option was chosen; sent to the entity made by [`Kit::choices`] or [`Kit::tabs`].
#[derive(EntityEvent, Debug, Clone, Copy)]
pub struct Chosen {
    /// The group.
    pub entity: Entity,
    /// Index of the option, from 0.
    pub number: usize,
}

/// The chosen option of a group. Changing it chooses another without an event.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice(pub usize);

/// An enum of which one is chosen: the tabs of a screen, the options of a group.
pub trait OneOf: Copy + PartialEq + 'static {
    /// The stable name of the group.
    const GROUP: &'static str;

    /// All there are, in the order in which they are offered.
    const ALL: &'static [Self];

    /// The stable name of this one within the group.
    fn called(self) -> &'static str;

    /// The message that says what it is.
    fn message(self) -> &'static str;
}

impl Choice {
    /// This one is chosen.
    pub fn of<One: OneOf>(one: One) -> Self {
        let number = One::ALL.iter().position(|known| *known == one);
        Self(number.expect("every one of a group is among all of it"))
    }
}

impl Chosen {
    /// What was chosen; none of another group's numbers.
    pub fn one<One: OneOf>(&self) -> Option<One> {
        One::ALL.get(self.number).copied()
    }
}

/// The number of an option in its group.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
struct Number(usize);

/// Look of the chosen option.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
enum Look {
    Option,
    Tab,
}

/// The dot or tick of a chosen option.
#[derive(Component, Debug, Clone, Copy)]
struct Says;

/// Part of a screen that is shown while this one of a group is chosen.
#[derive(Component, Debug, Clone, PartialEq, Eq)]
pub struct TabPage {
    group: &'static str,
    shown_at: Choice,
}

impl TabPage {
    /// What belongs to this tab or option.
    pub fn of<One: OneOf>(one: One) -> Self {
        Self {
            group: One::GROUP,
            shown_at: Choice::of(one),
        }
    }
}

/// Initial state of a check box.
#[derive(Component, Debug, Clone, Copy)]
#[component(on_add = start)]
struct Starts(bool);

fn start(mut world: DeferredWorld, context: HookContext) {
    if world
        .get::<Starts>(context.entity)
        .is_some_and(|starts| starts.0)
    {
        world.commands().entity(context.entity).insert(Checked);
    }
}

/// An option.
#[derive(Debug, Clone, Default)]
pub struct Offer {
    /// Stable id within the group.
    pub called: String,
    /// Label.
    pub words: String,
    /// Explanation; may be empty.
    pub explained: String,
}

impl Offer {
    /// An option without explanation.
    pub fn new(called: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            called: called.into(),
            words: words.into(),
            explained: String::new(),
        }
    }

    /// One of an enum, in the language shown.
    pub fn of<One: OneOf>(one: One, words: &Words) -> Self {
        Self::new(one.called(), words.word(one.message()))
    }

    /// Adds a line that explains it.
    #[must_use]
    pub fn explained(mut self, explained: impl Into<String>) -> Self {
        self.explained = explained.into();
        self
    }
}

fn labelled(role: Role, label: &str) -> AccessibilityNode {
    let mut accessible = Accessible::new(role);
    accessible.set_label(label);
    AccessibilityNode::from(accessible)
}

impl Kit<'_> {
    /// A check box. Observe `ValueChange<bool>` on the entity; it toggles itself.
    pub fn check(&self, called: &str, words: &str, on: bool) -> impl Bundle + use<> {
        (
            Checkbox,
            Starts(on),
            observe(checkbox_self_update),
            StableId(called.to_owned()),
            Look::Option,
            Hovered::default(),
            TabIndex(0),
            labelled(Role::CheckBox, words),
            target(JustifyContent::Start),
            BackgroundColor(theme::RAISED),
            BorderColor::all(Color::NONE),
            children![
                (
                    Node {
                        width: px(24),
                        height: px(24),
                        flex_shrink: 0.0,
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::all(px(4)),
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::Center,
                        ..default()
                    },
                    BorderColor::all(theme::INK_FAINT),
                    children![(Says, icon(Icon::Tick, 18.0, theme::ACCENT))],
                ),
                self.letters(words.to_owned(), theme::TEXT_PX, theme::INK, false),
            ],
        )
    }

    /// Radio buttons in a column. Observe [`Chosen`] on the entity; [`Choice`] holds the selection.
    pub fn choices(
        &self,
        called: &str,
        label: &str,
        offers: Vec<Offer>,
        chosen: usize,
    ) -> impl Bundle + use<> {
        let made: Vec<_> = offers
            .into_iter()
            .enumerate()
            .map(|(number, offer)| self.offer(called, number, &offer))
            .collect();
        (
            RadioGroup,
            Choice(chosen),
            StableId(called.to_owned()),
            labelled(Role::RadioGroup, label),
            Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(6),
                ..default()
            },
            Children::spawn(SpawnIter(made.into_iter())),
        )
    }

    fn offer(&self, group: &str, number: usize, offer: &Offer) -> impl Bundle + use<> {
        let label = if offer.explained.is_empty() {
            offer.words.clone()
        } else {
            format!("{}. {}", offer.words, offer.explained)
        };
        (
            RadioButton,
            Number(number),
            Look::Option,
            StableId(format!("{group}-{}", offer.called)),
            Hovered::default(),
            TabIndex(0),
            labelled(Role::RadioButton, &label),
            target(JustifyContent::Start),
            BackgroundColor(theme::RAISED),
            BorderColor::all(Color::NONE),
            children![
                (
                    Node {
                        width: px(22),
                        height: px(22),
                        flex_shrink: 0.0,
                        border: UiRect::all(px(2)),
                        border_radius: BorderRadius::all(px(11)),
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::Center,
                        ..default()
                    },
                    BorderColor::all(theme::INK_FAINT),
                    children![(
                        Says,
                        Node {
                            width: px(12),
                            height: px(12),
                            border_radius: BorderRadius::all(px(6)),
                            ..default()
                        },
                        BackgroundColor(theme::ACCENT),
                    )],
                ),
                (
                    Node {
                        flex_direction: FlexDirection::Column,
                        row_gap: px(2),
                        // Long labels wrap instead of pushing the option out of its column.
                        min_width: px(0),
                        flex_shrink: 1.0,
                        ..default()
                    },
                    children![
                        self.letters(offer.words.clone(), theme::TEXT_PX, theme::INK, false),
                        (
                            self.letters(
                                offer.explained.clone(),
                                theme::SMALL_PX,
                                theme::INK_FAINT,
                                false
                            ),
                            Node {
                                display: if offer.explained.is_empty() {
                                    Display::None
                                } else {
                                    Display::Flex
                                },
                                ..default()
                            },
                        ),
                    ],
                ),
            ],
        )
    }

    /// Tabs of an enum beside one another, the first one open; what belongs to each bears a [`TabPage`].
    pub fn tabs_of<One: OneOf>(&self, label: &str) -> impl Bundle + use<One> {
        let offers = One::ALL.iter().map(|one| Offer::of(*one, &self.words));
        self.tabs(One::GROUP, label, offers.collect(), 0)
    }

    /// Tabs beside one another. Observe [`Chosen`] for what is to happen.
    pub fn tabs(
        &self,
        called: &str,
        label: &str,
        offers: Vec<Offer>,
        open: usize,
    ) -> impl Bundle + use<> {
        let made: Vec<_> = offers
            .into_iter()
            .enumerate()
            .map(|(number, offer)| {
                (
                    RadioButton,
                    Number(number),
                    Look::Tab,
                    StableId(format!("{called}-{}", offer.called)),
                    Hovered::default(),
                    TabIndex(0),
                    labelled(Role::Tab, &offer.words),
                    Node {
                        min_height: px(theme::TARGET_PX),
                        padding: UiRect::axes(px(14), px(8)),
                        border: UiRect::bottom(px(4)),
                        align_items: AlignItems::Center,
                        justify_content: JustifyContent::Center,
                        ..default()
                    },
                    BackgroundColor(theme::BACKGROUND),
                    BorderColor::all(theme::LINE),
                    children![self.letters(offer.words, theme::TEXT_PX, theme::INK, false)],
                )
            })
            .collect();
        (
            RadioGroup,
            Choice(open),
            StableId(called.to_owned()),
            labelled(Role::TabList, label),
            Node {
                flex_direction: FlexDirection::Row,
                flex_wrap: FlexWrap::Wrap,
                max_width: percent(100),
                column_gap: px(4),
                row_gap: px(4),
                flex_shrink: 0.0,
                ..default()
            },
            Children::spawn(SpawnIter(made.into_iter())),
        )
    }
}

/// Selects a pressed option, sends the event, and takes the focus along when it was in the group.
fn choose(
    change: On<ValueChange<Entity>>,
    mut groups: Query<&mut Choice>,
    numbers: Query<&Number>,
    parents: Query<&ChildOf>,
    mut focus: ResMut<InputFocus>,
    mut commands: Commands,
) {
    let (Ok(mut choice), Ok(number)) = (groups.get_mut(change.source), numbers.get(change.value))
    else {
        return;
    };
    choice.0 = number.0;
    let focused_here = focus.get().is_some_and(|entity| {
        parents
            .iter_ancestors(entity)
            .any(|above| above == change.source)
    });
    if focused_here {
        focus.set(change.value, FocusCause::Navigated);
    }
    commands.trigger(Chosen {
        entity: change.source,
        number: number.0,
    });
}

/// Updates the selection and shows the open page, from its beginning.
fn show_choice(
    groups: Query<(&Choice, &StableId, &Children), Changed<Choice>>,
    added: Query<(), Added<TabPage>>,
    all: Query<(Entity, &Choice, &StableId)>,
    options: Query<(&Number, Has<Checked>)>,
    mut pages: Query<(Entity, &TabPage, &mut Node)>,
    parents: Query<&ChildOf>,
    mut scrolled: Query<&mut ScrollPosition, With<ScrollContent>>,
    mut commands: Commands,
) {
    for (choice, _, children) in &groups {
        for child in children {
            match options.get(*child) {
                Ok((number, false)) if number.0 == choice.0 => {
                    commands.entity(*child).insert(Checked);
                }
                Ok((number, true)) if number.0 != choice.0 => {
                    commands.entity(*child).remove::<Checked>();
                }
                _ => {}
            }
        }
    }
    if groups.is_empty() && added.is_empty() {
        return;
    }
    for (entity, page, mut node) in &mut pages {
        let Some((tabs, choice, _)) = all.iter().find(|(.., called)| called.0 == page.group) else {
            continue;
        };
        let display = if *choice == page.shown_at {
            Display::Flex
        } else {
            Display::None
        };
        if node.display == display {
            continue;
        }
        node.display = display;
        // Tabs that are scrolled with their pages stay where they were pressed.
        let area = parents
            .iter_ancestors(entity)
            .find(|above| scrolled.contains(*above))
            .filter(|area| parents.iter_ancestors(tabs).all(|above| above != *area));
        if display == Display::Flex
            && let Some(area) = area
            && let Ok(mut position) = scrolled.get_mut(area)
        {
            position.y = 0.0;
        }
    }
}

/// Updates colours and marks of options.
fn dress(
    mut widgets: Query<(
        Entity,
        &Look,
        &Hovered,
        Has<Checked>,
        Has<InteractionDisabled>,
        &mut BackgroundColor,
        &mut BorderColor,
    )>,
    children: Query<&Children>,
    mut marks: Query<&mut Visibility, With<Says>>,
) {
    for (entity, look, hovered, checked, disabled, mut background, mut border) in &mut widgets {
        let active = hovered.0 && !disabled;
        let colour = match (look, checked, active) {
            (_, _, true) => theme::RAISED_HOVER,
            (Look::Option, ..) | (Look::Tab, true, _) => theme::RAISED,
            (Look::Tab, false, _) => theme::BACKGROUND,
        };
        background.set_if_neq(BackgroundColor(colour));
        let edge = match (look, checked) {
            (_, true) => theme::ACCENT,
            (Look::Tab, false) => theme::LINE,
            (Look::Option, false) => Color::NONE,
        };
        border.set_if_neq(BorderColor::all(edge));
        let shown = if checked {
            Visibility::Inherited
        } else {
            Visibility::Hidden
        };
        for below in children.iter_descendants(entity) {
            if let Ok(mut mark) = marks.get_mut(below) {
                mark.set_if_neq(shown);
            }
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(choose).add_systems(
        PostUpdate,
        (show_choice, dress)
            .chain()
            .in_set(super::Dressing::Choices),
    );
}
