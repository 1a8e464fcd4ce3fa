//! What the window is drawn with: Vulkan, DX12 or Metal; OpenGL where those are missing, or where they are a program and
//! no card.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::renderer::initialize_renderer;
use bevy::render::settings::{Backends, RenderCreation, WgpuSettings};
use bevy::tasks::block_on;

use super::window::quietly;

/// Stands where the engine's own [`RenderPlugin`] would, and adds it with what was found.
pub(super) struct Drawing {
    /// Set, before the panic that ends the building, when there is nothing to draw with.
    pub(super) missing: Arc<AtomicBool>,
}

impl Plugin for Drawing {
    fn build(&self, app: &mut App) {
        let settings = WgpuSettings::default();
        let backends = settings.backends.unwrap_or_default();
        // The engine panics where there is nothing, which is no news to report as a fault.
        let found = quietly(|| {
            block_on(initialize_renderer(
                backends - Backends::GL,
                None,
                &settings,
            ))
        });
        #[cfg(feature = "gles")]
        let found = open_gl::instead(found, backends, app.world());
        let Some(device) = found else {
            self.missing.store(true, Ordering::Relaxed);
            panic!("there is nothing to draw with");
        };
        app.add_plugins(RenderPlugin {
            render_creation: RenderCreation::Manual(device),
            ..default()
        });
    }
}

/// OpenGL can show nothing on Linux unless it was opened on the display that the window is on, which the engine does not
/// tell it; so its device is made here.
#[cfg(feature = "gles")]
mod open_gl {
    use std::sync::Arc;

    use bevy::prelude::*;
    use bevy::render::renderer::{
        RenderAdapter, RenderAdapterInfo, RenderDevice, RenderInstance, RenderQueue, WgpuWrapper,
    };
    use bevy::render::settings::{Backends, RenderResources};
    use bevy::tasks::block_on;
    use bevy::winit::DisplayHandleWrapper;
    use wgpu::DeviceType;

    /// The engine makes ready for ambient occlusion, which nothing here uses, wherever a shader may have five storage
    /// textures; in OpenGL that shader does not compile, which would end the drawing of everything.
    const TOO_FEW_FOR_OCCLUSION: u32 = 4;

    /// What was found, or OpenGL where that is better: an old card has no Vulkan, while its system may offer a program
    /// that stands in for it, many times slower.
    pub(super) fn instead(
        found: Option<RenderResources>,
        backends: Backends,
        world: &World,
    ) -> Option<RenderResources> {
        if !backends.contains(Backends::GL) || found.as_ref().is_some_and(is_a_card) {
            return found;
        }
        let display = world.resource::<DisplayHandleWrapper>().0.clone();
        match block_on(on_display(Box::new(display))) {
            Ok(open_gl) if found.is_none() || is_a_card(&open_gl) => Some(open_gl),
            Ok(_) => found,
            Err(reason) => {
                warn!("no OpenGL: {reason}");
                found
            }
        }
    }

    fn is_a_card(resources: &RenderResources) -> bool {
        resources.2.device_type != DeviceType::Cpu
    }

    /// The device with all that its adapter can do.
    ///
    /// # Errors
    /// The graphics library's own words, for the log, when there is no adapter or it gives no device.
    async fn on_display(
        display: Box<dyn wgpu::wgt::WgpuHasDisplayHandle>,
    ) -> Result<RenderResources, String> {
        let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
            backends: Backends::GL,
            ..wgpu::InstanceDescriptor::new_with_display_handle_from_env(display)
        });
        let adapter = instance
            .request_adapter(&wgpu::RequestAdapterOptions::default())
            .await
            .map_err(|error| error.to_string())?;
        let limits = adapter.limits();
        let (device, queue) = adapter
            .request_device(&wgpu::DeviceDescriptor {
                required_features: adapter.features() - wgpu::Features::all_experimental_mask(),
                required_limits: wgpu::Limits {
                    max_storage_textures_per_shader_stage: limits
                        .max_storage_textures_per_shader_stage
                        .min(TOO_FEW_FOR_OCCLUSION),
                    ..limits
                },
                ..default()
            })
            .await
            .map_err(|error| error.to_string())?;
        Ok(RenderResources(
            RenderDevice::from(device),
            RenderQueue(Arc::new(WgpuWrapper::new(queue))),
            RenderAdapterInfo(WgpuWrapper::new(adapter.get_info())),
            RenderAdapter(Arc::new(WgpuWrapper::new(adapter))),
            RenderInstance(Arc::new(WgpuWrapper::new(instance))),
        ))
    }
}
