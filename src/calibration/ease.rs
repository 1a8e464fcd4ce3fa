//! Ease of noticing, graded.

use schemars::JsonSchema;
use serde::Serialize;

/// With fewer patrols of either kind than this nothing is said of a device.
pub const LEAST_PATROLS: u32 = 5;

/// How hard something is to notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ease {
    /// There is nothing to notice.
    Nothing,
    /// Novices notice it one time in two or more.
    Easy,
    /// Novices do not, trained people do.
    Fair,
    /// Not even trained people notice it one time in two.
    Hard,
    /// Too few patrols met it to tell.
    Unknown,
}
