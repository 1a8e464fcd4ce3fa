//! Arrow keys on screens, dialogs and panels: they move the focus to what lies in their direction. What has a use of its own
//! for them keeps it: sliders, text, and lists and the options of a group within themselves.

use bevy::ecs::system::SystemParam;
use bevy::input::ButtonState;
use bevy::input::keyboard::KeyboardInput;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{FocusCause, FocusedInput, InputFocus, InputFocusVisible};
use bevy::prelude::*;
use bevy::text::EditableText;
use bevy::ui::{Checked, InteractionDisabled};
use bevy::ui_widgets::{RadioButton, RadioGroup, ValueChange};

use super::scroll::{STEP_PX, ScrollContent, farthest};
use crate::front_end::words::Words;

/// Within this the arrow keys move the focus.
#[derive(Component, Debug, Clone, Copy, Default)]
pub struct ByArrows;

/// Being aside counts this many times as much as being far.
const ASIDE_COUNTS: f32 = 2.0;

/// However far aside it lies it counts for no more: else what lies in a line far off, at the other end of the screen, would be
/// nearer than all that lies between.
const ASIDE_MOST_PX: f32 = 320.0;

/// Rectangles may overlap by so much and still lie beside each other, pixels.
const OVERLAP_PX: f32 = 4.0;

/// Where an arrow key points on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Up,
    Down,
    Left,
    Right,
}

impl Way {
    fn of(key: KeyCode) -> Option<Self> {
        Some(match key {
            KeyCode::ArrowUp => Self::Up,
            KeyCode::ArrowDown => Self::Down,
            KeyCode::ArrowLeft => Self::Left,
            KeyCode::ArrowRight => Self::Right,
            _ => return None,
        })
    }

    fn is_upright(self) -> bool {
        matches!(self, Self::Up | Self::Down)
    }

    /// How far it is from one rectangle to another that lies this way, with what it lies aside; none for one that does not.
    fn cost(self, from: Rect, to: Rect) -> Option<f32> {
        let (ahead, aside) = match self {
            Self::Up => (
                from.min.y - to.max.y,
                apart(from.min.x..from.max.x, to.min.x..to.max.x),
            ),
            Self::Down => (
                to.min.y - from.max.y,
                apart(from.min.x..from.max.x, to.min.x..to.max.x),
            ),
            Self::Left => (
                from.min.x - to.max.x,
                apart(from.min.y..from.max.y, to.min.y..to.max.y),
            ),
            Self::Right => (
                to.min.x - from.max.x,
                apart(from.min.y..from.max.y, to.min.y..to.max.y),
            ),
        };
        // To the side only what is on the same line: the rest is above or below.
        let reachable = ahead >= -OVERLAP_PX && (self.is_upright() || aside <= 0.0);
        reachable.then_some(ahead.max(0.0) + (ASIDE_COUNTS * aside).min(ASIDE_MOST_PX))
    }
}

/// The gap between two ranges.
fn apart(a: std::ops::Range<f32>, b: std::ops::Range<f32>) -> f32 {
    (b.start - a.end).max(a.start - b.end).max(0.0)
}

/// All that can have the focus, and where it lies.
#[derive(SystemParam)]
struct Places<'w, 's> {
    roots: Query<'w, 's, (), With<ByArrows>>,
    parents: Query<'w, 's, &'static ChildOf>,
    children: Query<'w, 's, &'static Children>,
    stops: Query<
        'w,
        's,
        (&'static TabIndex, &'static InheritedVisibility),
        Without<InteractionDisabled>,
    >,
    nodes: Query<'w, 's, (&'static ComputedNode, &'static UiGlobalTransform)>,
    areas: Query<'w, 's, (&'static ComputedNode, &'static mut ScrollPosition), With<ScrollContent>>,
    groups: Query<'w, 's, &'static Node, With<RadioGroup>>,
    options: Query<'w, 's, Has<Checked>, With<RadioButton>>,
}

impl Places<'_, '_> {
    fn rect(&self, entity: Entity) -> Option<Rect> {
        let (node, place) = self.nodes.get(entity).ok()?;
        (node.size().min_element() > 0.0)
            .then(|| Rect::from_center_size(place.translation, node.size()))
    }

    fn above(&self, entity: Entity, is: impl Fn(Entity) -> bool) -> Option<Entity> {
        self.parents.iter_ancestors(entity).find(|above| is(*above))
    }

    fn area_of(&self, entity: Entity) -> Option<Entity> {
        self.above(entity, |above| self.areas.contains(above))
    }

    fn group_of(&self, entity: Entity) -> Option<Entity> {
        self.options
            .contains(entity)
            .then(|| self.above(entity, |above| self.groups.contains(above)))?
    }

    /// The options of a group, in order.
    fn options_of(&self, group: Entity) -> Vec<Entity> {
        let inside = self.children.iter_descendants_depth_first(group);
        inside
            .filter(|entity| self.options.contains(*entity))
            .collect()
    }

    /// What can have the focus within a root.
    fn stops_in(&self, root: Entity) -> Vec<(Entity, Rect)> {
        self.children
            .iter_descendants_depth_first(root)
            .filter(|entity| {
                let stop = self.stops.get(*entity);
                stop.is_ok_and(|(index, visible)| index.0 >= 0 && visible.get())
            })
            .filter_map(|entity| Some((entity, self.rect(entity)?)))
            .collect()
    }

    /// The area that scrolls when the focus leaves `from` this way: its own, else the largest one that lies there.
    fn rolling(&self, root: Entity, from: Entity, at: Rect, way: Way) -> Option<Entity> {
        self.area_of(from).or_else(|| {
            let inside = self.children.iter_descendants_depth_first(root);
            inside
                .filter(|entity| self.areas.contains(*entity))
                .filter_map(|entity| Some((entity, self.rect(entity)?)))
                .filter(|(_, rect)| way.cost(at, *rect).is_some())
                .max_by(|a, b| {
                    a.1.size()
                        .element_product()
                        .total_cmp(&b.1.size().element_product())
                })
                .map(|(entity, _)| entity)
        })
    }

    /// True when an area has more to show this way.
    fn has_more(&self, area: Entity, way: Way) -> bool {
        self.areas
            .get(area)
            .is_ok_and(|(node, position)| match way {
                Way::Up => position.y > 0.5,
                Way::Down => position.y < farthest(node) - 0.5,
                Way::Left | Way::Right => false,
            })
    }

    fn roll(&mut self, area: Entity, way: Way) {
        if let Ok((node, mut position)) = self.areas.get_mut(area) {
            let by = if way == Way::Up { -STEP_PX } else { STEP_PX };
            position.y = (position.y + by).clamp(0.0, farthest(node));
        }
    }

    /// What lies this way, nearest first within the own area: what is rolled out of sight elsewhere does not count.
    fn next(&self, root: Entity, from: Entity, at: Rect, way: Way) -> Option<Entity> {
        let (area, group) = (self.area_of(from), self.group_of(from));
        let shown = area.and_then(|area| self.rect(area)).map_or(at, |shown| {
            let inside = at.intersect(shown);
            if inside.is_empty() { at } else { inside }
        });
        let ways = self
            .stops_in(root)
            .into_iter()
            .filter_map(|(entity, rect)| {
                if entity == from || (group.is_some() && self.group_of(entity) == group) {
                    return None;
                }
                let other = self.area_of(entity);
                let mine = other == area;
                let in_sight = mine
                    || other
                        .and_then(|other| self.rect(other))
                        .is_none_or(|shown| shown.contains(rect.center()));
                let cost = way.cost(if mine { at } else { shown }, rect)?;
                in_sight.then_some((!mine && area.is_some(), cost, entity))
            });
        let best = ways.min_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)))?;
        // Of a group the chosen one has the focus.
        let group = self.group_of(best.2);
        let chosen = group.and_then(|group| {
            let mut options = self.options_of(group).into_iter();
            options.find(|option| self.options.get(*option) == Ok(true))
        });
        Some(chosen.unwrap_or(best.2))
    }

    /// True when an arrow key leads out of a group of options: aside from its line, and beyond its ends.
    fn leaves(&self, option: Entity, group: Entity, way: Way) -> bool {
        let options = self.options_of(group);
        let row = self
            .groups
            .get(group)
            .is_ok_and(|node| matches!(node.flex_direction, FlexDirection::Row));
        match (row, way) {
            (true, way) => way.is_upright(),
            (false, Way::Up) => options.first() == Some(&option),
            (false, Way::Down) => options.last() == Some(&option),
            (false, Way::Left | Way::Right) => true,
        }
    }
}

/// Moves the focus this way, or scrolls what lies there; false when there is nothing.
fn go(
    root: Entity,
    way: Way,
    places: &mut Places,
    focus: &mut InputFocus,
    visible: &mut InputFocusVisible,
) -> bool {
    let Some((from, at)) = focus
        .get()
        .and_then(|from| Some((from, places.rect(from)?)))
    else {
        return false;
    };
    let next = places.next(root, from, at, way);
    let area = places
        .rolling(root, from, at, way)
        .filter(|area| places.has_more(*area, way));
    if let Some(area) = area {
        // Words between two buttons are not skipped.
        let near = next
            .filter(|next| places.area_of(*next) == Some(area))
            .and_then(|next| {
                let (rect, shown) = (places.rect(next)?, places.rect(area)?);
                Some(rect.min.y < shown.max.y + STEP_PX && rect.max.y > shown.min.y - STEP_PX)
            });
        if near != Some(true) {
            places.roll(area, way);
            return true;
        }
    }
    let Some(next) = next else {
        return false;
    };
    focus.set(next, FocusCause::Navigated);
    visible.0 = true;
    true
}

/// True when an arrow key has nowhere to go in a field: a single line has nothing above and below it, an empty one nothing
/// at all.
fn leads_out(field: &EditableText, way: Way) -> bool {
    !field.allow_newlines && (way.is_upright() || field.value().to_string().is_empty())
}

/// Arrow keys on their way from what has the focus to the screen.
fn arrows(
    mut event: On<FocusedInput<KeyboardInput>>,
    mut places: Places,
    fields: Query<&EditableText>,
    words: Option<Res<Words>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
    mut commands: Commands,
) {
    let Some(way) = Way::of(event.input.key_code) else {
        return;
    };
    if event.input.state != ButtonState::Pressed {
        return;
    }
    let here = event.focused_entity;
    let root = if places.roots.contains(here) {
        Some(here)
    } else if let Some(group) = places.group_of(here) {
        if places.leaves(here, group, way) {
            places.above(here, |above| places.roots.contains(above))
        } else {
            // The engine does not know of the mirror.
            let mirrored = words.is_some_and(|words| words.right_to_left());
            if mirrored && !way.is_upright() {
                event.propagate(false);
                let options = places.options_of(group);
                let at = options.iter().position(|option| *option == here);
                let next = at.map(|at| {
                    let step = if way == Way::Left {
                        1
                    } else {
                        options.len() - 1
                    };
                    options[(at + step) % options.len()]
                });
                if let Some(value) = next {
                    commands.trigger(ValueChange {
                        source: group,
                        value,
                        is_final: true,
                    });
                }
            }
            None
        }
    } else if fields.get(here).is_ok_and(|field| leads_out(field, way)) {
        places.above(here, |above| places.roots.contains(above))
    } else {
        None
    };
    if let Some(root) = root
        && go(root, way, &mut places, &mut focus, &mut visible)
    {
        event.propagate(false);
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(arrows);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f32, y: f32) -> Rect {
        Rect::from_center_size(Vec2::new(x, y), Vec2::new(40.0, 20.0))
    }

    #[test]
    fn what_is_straight_ahead_is_nearer_than_what_is_aside() {
        let here = at(0.0, 0.0);
        let below = Way::Down.cost(here, at(0.0, 100.0)).expect("below");
        let aside = Way::Down
            .cost(here, at(120.0, 60.0))
            .expect("below and aside");
        assert!(below < aside, "{below} {aside}");
        assert_eq!(Way::Down.cost(here, at(0.0, -100.0)), None, "above");
        assert_eq!(Way::Down.cost(here, at(60.0, 0.0)), None, "beside");
    }

    #[test]
    fn to_the_side_only_what_is_on_the_line_is_reached() {
        let here = at(0.0, 0.0);
        assert!(Way::Right.cost(here, at(60.0, 5.0)).is_some());
        assert_eq!(Way::Right.cost(here, at(60.0, 60.0)), None);
        assert_eq!(Way::Left.cost(here, at(60.0, 5.0)), None);
    }
}
