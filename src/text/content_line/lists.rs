//! Word lists of one language, from `assets/content-line/<language>.ron`.
//!
//! Compiled in, so that they cannot be removed.

use std::sync::LazyLock;

use serde::Deserialize;

use super::Kind;
use super::pattern::{Inflection, Phrases};

/// The lists of one language, compiled. `assets/content-line/en.ron` documents each.
pub(super) struct Lists {
    pub(super) acts: Vec<Act>,
    pub(super) parts: Phrases,
    pub(super) likely_parts: Phrases,
    pub(super) items: Phrases,
    pub(super) things: Phrases,
    pub(super) ground: Phrases,
    pub(super) by_hand: Phrases,
    pub(super) suspect: Phrases,
    pub(super) pronouns: Phrases,
    pub(super) pronouns_hung: Phrases,
    pub(super) pronouns_before: Phrases,
    pub(super) breaks: Phrases,
    pub(super) determiners: Phrases,
    pub(super) owners: Phrases,
    pub(super) of: Phrases,
    pub(super) materials: Phrases,
    pub(super) orders: Phrases,
    pub(super) links: Phrases,
    pub(super) joins: Phrases,
    pub(super) order_forms: Phrases,
    pub(super) infinitives: Phrases,
    pub(super) onto: Phrases,
    pub(super) adverbs: Phrases,
    pub(super) rightly: Phrases,
    pub(super) never: Phrases,
    pub(super) never_after: Phrases,
    pub(super) never_lifted: Phrases,
    pub(super) turns: Phrases,
    pub(super) bystanders: Phrases,
    pub(super) specialists: Phrases,
    pub(super) trades: Phrases,
    pub(super) trades_after: Phrases,
    pub(super) apart: Phrases,
    pub(super) other_objects: Phrases,
    pub(super) other_sense: Phrases,
    pub(super) states: Phrases,
    pub(super) be: Phrases,
    pub(super) finished: Phrases,
    /// Inflection of small words.
    pub(super) small: Inflection,
}

/// An act: something done to an item.
pub(super) struct Act {
    pub(super) kind: Kind,
    /// True when the verb alone is strong evidence.
    pub(super) strong: bool,
    /// True when a patrol may have to report that somebody was seen doing it.
    pub(super) seen: bool,
    pub(super) of: Vec<Object>,
    pub(super) verbs: Phrases,
}

/// What kind of object an act takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub(super) enum Object {
    /// Unambiguously an item.
    Item,
    /// A thing that may be an item.
    Thing,
    /// A pronoun.
    It,
    /// A part of a device.
    Part,
    /// The ground.
    Ground,
    /// No object, only the means: by hand, with a stick.
    ByHand,
    /// No object at all, in an order.
    Alone,
    /// Any object.
    Any,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    verbs: Inflection,
    nouns: Inflection,
    small: Inflection,
    acts: Vec<WrittenAct>,
    parts: Vec<String>,
    likely_parts: Vec<String>,
    items: Vec<String>,
    things: Vec<String>,
    ground: Vec<String>,
    by_hand: Vec<String>,
    suspect: Vec<String>,
    pronouns: Vec<String>,
    pronouns_hung: Vec<String>,
    pronouns_before: Vec<String>,
    breaks: Vec<String>,
    determiners: Vec<String>,
    owners: Vec<String>,
    of: Vec<String>,
    materials: Vec<String>,
    orders: Vec<String>,
    links: Vec<String>,
    joins: Vec<String>,
    order_forms: Vec<String>,
    infinitives: Vec<String>,
    onto: Vec<String>,
    adverbs: Vec<String>,
    rightly: Vec<String>,
    never: Vec<String>,
    never_after: Vec<String>,
    never_lifted: Vec<String>,
    turns: Vec<String>,
    bystanders: Vec<String>,
    specialists: Vec<String>,
    trades: Vec<String>,
    trades_after: Vec<String>,
    apart: Vec<String>,
    other_objects: Vec<String>,
    other_sense: Vec<String>,
    states: Vec<String>,
    be: Vec<String>,
    finished: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAct {
    kind: Kind,
    #[serde(default)]
    strong: bool,
    #[serde(default)]
    seen: bool,
    of: Vec<Object>,
    verbs: Vec<String>,
}

impl Lists {
    fn read(text: &str) -> Self {
        let written: Written = ron::from_str(text)
            .expect("the word lists are part of the program and read by its tests");
        let verb = |list: &[String]| Phrases::new(list, &written.verbs);
        let noun = |list: &[String]| Phrases::new(list, &written.nouns);
        let small = |list: &[String]| Phrases::new(list, &written.small);
        Self {
            acts: written
                .acts
                .iter()
                .map(|act| Act {
                    kind: act.kind,
                    strong: act.strong,
                    seen: act.seen,
                    of: act.of.clone(),
                    verbs: verb(&act.verbs),
                })
                .collect(),
            parts: noun(&written.parts),
            likely_parts: noun(&written.likely_parts),
            items: noun(&written.items),
            things: noun(&written.things),
            ground: noun(&written.ground),
            by_hand: noun(&written.by_hand),
            suspect: noun(&written.suspect),
            pronouns: small(&written.pronouns),
            pronouns_hung: small(&written.pronouns_hung),
            pronouns_before: small(&written.pronouns_before),
            breaks: small(&written.breaks),
            determiners: small(&written.determiners),
            owners: small(&written.owners),
            of: small(&written.of),
            materials: noun(&written.materials),
            orders: verb(&written.orders),
            links: small(&written.links),
            joins: small(&written.joins),
            infinitives: small(&written.infinitives),
            onto: small(&written.onto),
            adverbs: small(&written.adverbs),
            order_forms: small(&written.order_forms),
            rightly: verb(&written.rightly),
            never: verb(&written.never),
            never_after: verb(&written.never_after),
            never_lifted: verb(&written.never_lifted),
            turns: small(&written.turns),
            bystanders: noun(&written.bystanders),
            specialists: noun(&written.specialists),
            trades_after: noun(&written.trades_after),
            trades: noun(&written.trades),
            apart: noun(&written.apart),
            other_objects: noun(&written.other_objects),
            other_sense: noun(&written.other_sense),
            states: small(&written.states),
            be: verb(&written.be),
            finished: verb(&written.finished),
            small: written.small.clone(),
        }
    }

    /// True for a language with articles.
    pub(super) fn articled(&self) -> bool {
        !self.determiners.is_empty()
    }

    /// The lists that apply to a text, and whether they are of its own language: English ones always, since English
    /// words turn up in every language; all, when its language is not known.
    pub(super) fn of(language: Option<&str>) -> impl Iterator<Item = (bool, &'static Self)> {
        let own = language.map(|tag| tag.split('-').next().unwrap_or_default().to_lowercase());
        ALL.iter().filter_map(move |(tag, lists)| match &own {
            Some(own) => (own == tag || *tag == "en").then_some((own == tag, lists)),
            None => Some((false, lists)),
        })
    }
}

static ALL: LazyLock<[(&str, Lists); 5]> = LazyLock::new(|| {
    [
        ("en", include_str!("../../../assets/content-line/en.ron")),
        ("fr", include_str!("../../../assets/content-line/fr.ron")),
        ("es", include_str!("../../../assets/content-line/es.ron")),
        ("pt", include_str!("../../../assets/content-line/pt.ron")),
        ("ar", include_str!("../../../assets/content-line/ar.ron")),
    ]
    .map(|(tag, text)| (tag, Lists::read(text)))
});
