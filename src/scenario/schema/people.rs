//! Traits of people that matter to a patrol: whom they talk to, and what they know.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Woman, man, girl or boy. Their days differ, and so do the ways they walk and what they notice.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
pub enum Who {
    /// A woman.
    Woman,
    /// A man.
    Man,
    /// A girl.
    Girl,
    /// A boy.
    Boy,
}

impl Who {
    /// True for girls and boys.
    pub fn is_child(self) -> bool {
        matches!(self, Self::Girl | Self::Boy)
    }
}

/// A knowledge entry of a local person. It is about what anybody can see or what people do, never about how anything
/// came there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Knows {
    /// The site, device or look-alike that it is about; unknown in a variation without it. True in every variation
    /// when left out.
    #[serde(default)]
    #[schemars(extend("wants" = ["site", "device", "look-alike"]))]
    pub about: Option<String>,
    /// What they say, in their own words.
    #[serde(default)]
    pub says: Text,
    /// Whom they tell: one such member must be within speaking distance. Anybody when empty.
    #[serde(default)]
    pub tells: Vec<Who>,
    /// False when they know but will not say.
    #[serde(default = "yes")]
    pub willing: bool,
}

fn yes() -> bool {
    true
}
