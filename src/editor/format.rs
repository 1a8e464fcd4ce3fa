//! A scenario's content beside the format that its types tell.

use serde_json::Value;

use crate::scenario::RawScenario;
use crate::scenario::shape::Shape;
use crate::source::kind::FileKind;

/// The whole file.
pub(super) fn scenario() -> Shape {
    Shape::of(FileKind::Scenario).expect("the format of scenarios is told")
}

/// The content of a scenario, defaults filled in.
pub(super) fn content(raw: &RawScenario) -> Value {
    serde_json::to_value(raw).unwrap_or_default()
}

/// Format and content at a path; content that is not there is null.
pub(super) fn at<'v>(whole: &'v Value, path: &str) -> Option<(Shape, &'v Value)> {
    let mut here = (scenario(), whole);
    for step in path.split(['.', '[']).filter(|step| !step.is_empty()) {
        let (shape, value) = here.0.entered(here.1);
        here = match step.strip_suffix(']') {
            Some(index) => {
                let index = index.parse().ok()?;
                (shape.item(index)?, value.get(index)?)
            }
            None => (
                shape.field(step)?.shape,
                value.get(step).unwrap_or(&Value::Null),
            ),
        };
    }
    Some(here)
}
