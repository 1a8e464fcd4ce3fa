// Sun, sky and haze, as crate::scenery::Air reckons them, on materials that are seen close up. Plain: light at each corner.
// Fine: light at each pixel and on the relief, shadows of the sun, ripples.

#import bevy_pbr::mesh_functions::{get_world_from_local, mesh_normal_local_to_world}
#import bevy_pbr::mesh_view_bindings::{globals, view, lights}
#ifdef FINE
#import bevy_pbr::mesh_view_types::DIRECTIONAL_LIGHT_FLAGS_SHADOWS_ENABLED_BIT
#import bevy_pbr::shadows::fetch_directional_shadow
#endif

struct Daylight {
    // Towards the sun.
    sun_direction: vec4<f32>,
    // Direct light; how much of the sky the surface mirrors.
    sun: vec4<f32>,
    // Light from above and from below.
    above: vec4<f32>,
    below: vec4<f32>,
    // Colour, and extinction a metre.
    haze: vec4<f32>,
    // What is mirrored: the sky overhead.
    zenith: vec4<f32>,
    // Velocity of the wind, metres a second.
    wind: vec4<f32>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> daylight: Daylight;

// The materials close up, as crate::scenery::surface lays them: tint of a lighter place, and the side of the tile, negative
// where it is laid straight.
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var tiles: texture_2d_array<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(2) var tiling: sampler;
@group(#{MATERIAL_BIND_GROUP}) @binding(3) var<uniform> laid: array<vec4<f32>, #{MATERIALS}>;

struct Corner {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    // Unit normal; on land the share of what lies beyond the nearest edge, on a plant how far it sways.
    @location(1) normal: vec4<f32>,
    // Square roots; number of the material, in 255ths.
    @location(5) colour: vec4<f32>,
#ifdef LAND
    // What lies beyond the edge: square roots of its colour; number of its material, in 255ths.
    @location(8) beyond: vec4<f32>,
    // Distance from the middle of the way, and half its width: shares of WIDEST_M.
    @location(9) way: vec2<f32>,
#endif
}

const WIDEST_M: f32 = 32.0;

struct Seen {
    @builtin(position) position: vec4<f32>,
    @location(0) colour: vec3<f32>,
    @location(1) world: vec3<f32>,
    @location(2) @interpolate(flat) surface: u32,
#ifdef FINE
    @location(3) normal: vec3<f32>,
#else
    // Light, and what the haze lets through.
    @location(3) light: vec4<f32>,
    // Place on the face, metres.
    @location(4) on_m: vec2<f32>,
#endif
#ifdef LAND
    // Colour of what lies beyond the edge, and its share.
    @location(5) beyond: vec4<f32>,
    @location(6) way: vec2<f32>,
    @location(7) @interpolate(flat) beyond_surface: u32,
#endif
}

struct Detail {
    colour: vec3<f32>,
    height: f32,
    slope: vec2<f32>,
}

fn turn(at: vec2<f32>) -> vec2<f32> {
    return vec2<f32>(at.x * 0.891 - at.y * 0.454, at.x * 0.454 + at.y * 0.891);
}

fn turn_back(at: vec2<f32>) -> vec2<f32> {
    return vec2<f32>(at.x * 0.891 + at.y * 0.454, at.y * 0.891 - at.x * 0.454);
}

fn texels(surface: u32, at: vec2<f32>, width: f32) -> vec4<f32> {
    return textureSampleLevel(tiles, tiling, at, surface, log2(max(width * f32(#{SIDE}), 1.0)));
}

// Detail::of, step by step; in low quality without the second layer.
fn detail(surface: u32, on_m: vec2<f32>, covers_m: f32) -> Detail {
    var found: Detail;
    found.colour = vec3<f32>(1.0);
    found.height = 0.5;
    found.slope = vec2<f32>(0.0);
    if surface == 0u {
        return found;
    }
    let how = laid[surface];
    let side_m = abs(how.a);
    let on = on_m / side_m;
    let width = covers_m / side_m;
    var own = texels(surface, on, width);
    if how.a > 0.0 {
        let turned = turn(on);
        let broad = texels(surface, turned / 4.3, width / 4.3);
#ifdef FINE
        var second = texels(surface, turn(turned) + vec2<f32>(0.37, 0.61), width);
        second = vec4<f32>(second.xy, turn_back(turn_back(second.zw - 0.5)) + 0.5);
        own = mix(own, second, clamp((broad.y - 0.5) * 14.0 + 0.5, 0.0, 1.0));
#endif
        own.x *= 0.45 + 0.55 * broad.x * (255.0 / 128.0);
    }
    let tone = own.x * (255.0 / 128.0);
    found.colour = (1.0 + how.rgb * clamp(tone - 1.0, -1.0, 1.0)) * tone;
    found.height = own.y;
    found.slope = (own.zw - 0.5) * 3.2;
    return found;
}

#ifdef LAND
// How much wheels or feet have packed this place.
fn rut(surface: u32, way: vec2<f32>, at: vec3<f32>) -> f32 {
    if way.y <= 0.0 || way.x > way.y || surface == 1u {
        return 0.0;
    }
    let off_m = way.x + 0.12 * (sin(at.x * 0.21) + sin(at.z * 0.17));
    var away_m = abs(off_m);
    if way.y >= 3.2 {
        away_m = abs(abs(off_m - way.y / 2.0) - 0.78);
    } else if way.y >= 1.2 {
        away_m = abs(off_m - 0.78);
    }
    let edge = clamp((0.42 - away_m) / 0.26, 0.0, 1.0);
    return edge * edge * (3.0 - 2.0 * edge);
}
#endif

// Axes of the tile on a face: rightward and down the slope; east and south on level ground and on all land.
fn rightward(normal: vec3<f32>) -> vec3<f32> {
#ifdef LAND
    return vec3<f32>(1.0, 0.0, 0.0);
#else
    if abs(normal.y) > 0.97 {
        return vec3<f32>(1.0, 0.0, 0.0);
    }
    return normalize(cross(vec3<f32>(0.0, 1.0, 0.0), normal));
#endif
}

fn downward(normal: vec3<f32>, right: vec3<f32>) -> vec3<f32> {
#ifdef LAND
    return vec3<f32>(0.0, 0.0, 1.0);
#else
    if abs(normal.y) > 0.97 {
        return vec3<f32>(0.0, 0.0, 1.0);
    }
    return cross(right, normal);
#endif
}

fn light(normal: vec3<f32>, sunlit: f32) -> vec3<f32> {
    return mix(daylight.below.rgb, daylight.above.rgb, 0.5 + 0.5 * normal.y)
        + daylight.sun.rgb * (max(dot(normal, daylight.sun_direction.xyz), 0.0) * sunlit);
}

fn mirrored(colour: vec3<f32>, normal: vec3<f32>, to_eye: vec3<f32>) -> vec3<f32> {
    let grazing = 1.0 - max(dot(normal, to_eye), 0.0);
    let back = reflect(-to_eye, normal);
    let sky = mix(daylight.zenith.rgb, daylight.haze.rgb, pow(1.0 - clamp(back.y + 0.06, 0.0, 1.0), 5.0));
    let glint = daylight.sun.rgb * pow(max(dot(back, daylight.sun_direction.xyz), 0.0), 90.0);
    return mix(colour, sky, daylight.sun.a * (0.04 + 0.52 * pow(grazing, 4.0))) + glint * daylight.sun.a;
}

fn through_haze(colour: vec3<f32>, range_m: f32) -> vec3<f32> {
    return mix(daylight.haze.rgb, colour, exp(-daylight.haze.a * range_m));
}

#ifdef FINE
#ifndef LAND
// How far the wind moves a place of a plant: the whole of it in gusts that run over the land, its leaves on their own.
fn swayed(at: vec3<f32>, share: f32) -> vec3<f32> {
    let strength = length(daylight.wind.xyz);
    if share <= 0.0 || strength < 0.1 {
        return vec3<f32>(0.0);
    }
    let ahead = daylight.wind.xyz / strength;
    let time = globals.time;
    let gust = 0.5 + 0.5 * sin(time * 1.1 - dot(at.xz, ahead.xz) * 0.11);
    let swing = gust * (0.6 + 0.4 * sin(time * 2.3 + at.x * 0.35 + at.z * 0.27));
    let flutter = 0.25 * sin(time * 6.1 + at.x * 2.9 + at.y * 2.3 + at.z * 3.7);
    let reach_m = min(strength * 0.022, 0.2);
    return (ahead * swing + vec3<f32>(-ahead.z, 0.3, ahead.x) * flutter) * (reach_m * share);
}
#endif
#endif

@vertex
fn vertex(corner: Corner) -> Seen {
    var world = get_world_from_local(corner.instance_index) * vec4<f32>(corner.position, 1.0);
#ifdef FINE
#ifndef LAND
    world = vec4<f32>(world.xyz + swayed(world.xyz, corner.normal.a), world.w);
#endif
#endif
    let normal = mesh_normal_local_to_world(corner.normal.xyz, corner.instance_index);
    let own = corner.colour.rgb * corner.colour.rgb;
    var seen: Seen;
    seen.position = view.clip_from_world * world;
    seen.colour = own;
    seen.world = world.xyz;
    seen.surface = u32(corner.colour.a * 255.0 + 0.5);
#ifdef LAND
    seen.beyond = vec4<f32>(corner.beyond.rgb * corner.beyond.rgb, corner.normal.a);
    seen.beyond_surface = u32(corner.beyond.a * 255.0 + 0.5);
    seen.way = corner.way * WIDEST_M;
#endif
#ifdef FINE
    seen.normal = normal;
#else
    let right = rightward(normal);
    seen.on_m = vec2<f32>(dot(world.xyz, right), dot(world.xyz, downward(normal, right)));
    let to_eye = view.world_position - world.xyz;
    let range_m = length(to_eye);
    var lit = light(normal, 1.0);
    // What water mirrors is no multiple of its own colour. No branch: for one that depends on a uniform, lavapipe of Mesa 22
    // copies the shader at every draw, and keeps every copy.
    let mirrors = daylight.sun.a > 0.0;
    seen.colour = select(seen.colour, mirrored(seen.colour * lit, normal, to_eye / range_m), mirrors);
    lit = select(lit, vec3<f32>(1.0), mirrors);
    seen.light = vec4<f32>(lit, exp(-daylight.haze.a * range_m));
#endif
    return seen;
}

#ifdef FINE
fn random(at: vec2<f32>) -> f32 {
    var p = fract(vec3<f32>(at.xyx) * 0.1031);
    p += dot(p, p.yzx + 33.33);
    return fract((p.x + p.y) * p.z);
}

// Smooth noise about 0, -0.5 to 0.5.
fn noise(at: vec2<f32>) -> f32 {
    let cell = floor(at);
    let part = fract(at);
    let share = part * part * (3.0 - 2.0 * part);
    let south = mix(random(cell), random(cell + vec2<f32>(1.0, 0.0)), share.x);
    let north = mix(random(cell + vec2<f32>(0.0, 1.0)), random(cell + vec2<f32>(1.0, 1.0)), share.x);
    return mix(south, north, share.y) - 0.5;
}
#endif

@fragment
fn fragment(seen: Seen) -> @location(0) vec4<f32> {
#ifdef FINE
    let face = normalize(seen.normal);
    let right = rightward(face);
    let down = downward(face, right);
    let on_m = vec2<f32>(dot(seen.world, right), dot(seen.world, down));
#else
    let on_m = seen.on_m;
#endif
    // Footprint of the pixel on the face.
    let covers_m = sqrt(length(cross(dpdx(seen.world), dpdy(seen.world))));
    let close = detail(seen.surface, on_m, covers_m);
    var colour = seen.colour;
    var slope = close.slope;
#ifdef LAND
    let packed = rut(seen.surface, seen.way, seen.world);
    colour *= mix(close.colour, vec3<f32>(1.0), 0.55 * packed) * (1.0 - 0.09 * packed);
    slope *= 1.0 - 0.6 * packed;
    let share = seen.beyond.a;
    if share > 0.01 && seen.beyond_surface != seen.surface {
        let other = detail(seen.beyond_surface, on_m, covers_m);
        let near = 2.0 * share;
        let over = clamp(0.5 + (other.height - close.height) * 5.0 + (near - 1.0) * 1.5, 0.0, 1.0)
            * min(near * 4.0, 1.0);
        colour = mix(colour, seen.beyond.rgb * other.colour, over);
        slope = mix(slope, other.slope, over);
    }
#else
    colour *= close.colour;
#endif
#ifdef FINE
    let to_eye = view.world_position - seen.world;
    let range_m = length(to_eye);
    var normal = normalize(face - right * slope.x - down * slope.y);
    var sunlit = 1.0;
    if lights.n_directional_lights > 0u
        && (lights.directional_lights[0].flags & DIRECTIONAL_LIGHT_FLAGS_SHADOWS_ENABLED_BIT) != 0u
        && dot(face, daylight.sun_direction.xyz) > 0.0 {
        let view_z = dot(vec4<f32>(
            view.view_from_world[0].z,
            view.view_from_world[1].z,
            view.view_from_world[2].z,
            view.view_from_world[3].z
        ), vec4<f32>(seen.world, 1.0));
        sunlit = fetch_directional_shadow(0u, vec4<f32>(seen.world, 1.0), face, view_z, seen.position.xy);
    }
    if daylight.sun.a > 0.0 {
        let ripple = vec2<f32>(noise(seen.world.xz * 1.7), noise(seen.world.zx * 1.9 + 7.0));
        normal = normalize(normal + vec3<f32>(ripple.x, 0.0, ripple.y) * 0.12);
    }
    colour *= light(normal, sunlit);
    if daylight.sun.a > 0.0 {
        colour = mirrored(colour, normal, to_eye / range_m);
    }
    return vec4<f32>(through_haze(colour, range_m), 1.0);
#else
    return vec4<f32>(mix(daylight.haze.rgb, colour * seen.light.rgb, seen.light.a), 1.0);
#endif
}
