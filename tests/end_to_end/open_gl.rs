//! An old laptop has OpenGL and no Vulkan.

use crate::patches::the_start_of_a_patrol;

/// Story: with OpenGL everything near was black: its one shadow map was bound as another texture type.
#[test]
fn without_vulkan_opengl_draws_the_same_patrol() {
    let _alone = crate::alone();
    if !crate::ready() {
        return;
    }
    let vulkan = the_start_of_a_patrol("first-lesson", &[("WGPU_BACKEND", "vulkan")]);
    let open_gl = the_start_of_a_patrol(
        "first-lesson",
        &[
            ("VK_DRIVER_FILES", "/nowhere.json"),
            ("VK_ICD_FILENAMES", "/nowhere.json"),
        ],
    );
    for (place, (vulkan, open_gl)) in vulkan.iter().zip(&open_gl).enumerate() {
        for (vulkan, open_gl) in vulkan.iter().zip(open_gl) {
            assert!(
                (vulkan - open_gl).abs() < 20.0,
                "patch {place}: {vulkan:.0} with Vulkan, {open_gl:.0} with OpenGL"
            );
        }
    }
}
