import { EdgeProgram, type ProgramInfo } from "sigma/rendering";
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";

/** Chords of a curve; enough that none shows its corners at the bends the fan makes. */
const CHORDS = 16;
const UNIFORMS = [
  "u_matrix",
  "u_dimensions",
  "u_sizeRatio",
  "u_pixelRatio",
  "u_minEdgeThickness",
  "u_feather",
  "u_head",
] as const;

/** What an edge needs to be drawn in dashes. */
export interface DashedEdgeData extends EdgeDisplayData {
  readonly curvature: number;
  /** Lengths of a dash and of the gap after it, in multiples of the line's width. */
  readonly dash: number;
  readonly gap: number;
  /** 1 for an arrow at the target, 0 for none. */
  readonly arrow: number;
}

/** Length and width of arrows, in multiples of the line's width. */
export const ARROW = { lengthToThicknessRatio: 4.6, widenessToThicknessRatio: 3.6 };

/**
 * Edges in dashes, straight or bent, with or without an arrow: one ribbon per edge along its curve,
 * wide enough for the arrow, on which each pixel is ink by how far along and beside the edge it is. One
 * call draws all edges, so that thousands cost a frame no more than plain ones.
 */
export class DashedEdges extends EdgeProgram<(typeof UNIFORMS)[number]> {
  getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGL2RenderingContext;
    return {
      VERTICES: 2 * (CHORDS + 1),
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLE_STRIP,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_source", size: 2, type: FLOAT },
        { name: "a_target", size: 2, type: FLOAT },
        { name: "a_shape", size: 4, type: FLOAT },
        { name: "a_dash", size: 2, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_place", size: 2, type: FLOAT }],
      CONSTANT_DATA: Array.from({ length: 2 * (CHORDS + 1) }, (_, vertex) => [
        Math.floor(vertex / 2) / CHORDS,
        vertex % 2 === 0 ? 1 : -1,
      ]),
    };
  }

  override processVisibleItem(
    id: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: DashedEdgeData,
  ): void {
    const values = [
      source.x,
      source.y,
      target.x,
      target.y,
      data.size,
      data.curvature,
      target.size,
      data.arrow,
      data.dash,
      data.gap,
      floatColor(data.color),
      id,
    ];
    for (const [at, value] of values.entries()) this.array[start + at] = value;
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations: at }: ProgramInfo): void {
    const { lengthToThicknessRatio, widenessToThicknessRatio } = ARROW;
    const { pixelRatio, width, height } = params;
    gl.uniformMatrix3fv(at["u_matrix"] ?? null, false, params.matrix);
    gl.uniform2f(at["u_dimensions"] ?? null, width * pixelRatio, height * pixelRatio);
    gl.uniform1f(at["u_sizeRatio"] ?? null, params.sizeRatio);
    gl.uniform1f(at["u_pixelRatio"] ?? null, pixelRatio);
    gl.uniform1f(at["u_minEdgeThickness"] ?? null, params.minEdgeThickness);
    gl.uniform1f(at["u_feather"] ?? null, params.antiAliasingFeather);
    gl.uniform2f(at["u_head"] ?? null, lengthToThicknessRatio, widenessToThicknessRatio);
  }
}

/**
 * Lengths are pixels of the device. The length along the edge is that of the chords up to a vertex,
 * the same for both sides of the ribbon.
 */
const VERTEX = /* glsl */ `
attribute vec2 a_source;
attribute vec2 a_target;
attribute vec4 a_shape; // width, curvature, size of the target, arrow
attribute vec2 a_dash;
attribute vec4 a_color;
attribute vec4 a_id;
attribute vec2 a_place; // share of the curve, side of the ribbon

uniform mat3 u_matrix;
uniform vec2 u_dimensions;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
uniform vec2 u_head;

varying vec4 v_color;
varying float v_along;
varying float v_beside;
varying vec4 v_line; // half width, where the line ends, length of the head, half width of the head
varying vec2 v_dash;

const float bias = 255.0 / 254.0;
const int chords = ${CHORDS};

vec2 pixels(vec2 position) {
  return ((u_matrix * vec3(position, 1)).xy + 1.0) * u_dimensions / 2.0;
}

vec2 bezier(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

void main() {
  vec2 a = pixels(a_source);
  vec2 c = pixels(a_target);
  vec2 span = c - a;
  vec2 b = (a + c) / 2.0 + vec2(-span.y, span.x) * a_shape.y;

  float along = 0.0;
  float total = 0.0;
  vec2 before = a;
  for (int chord = 1; chord <= chords; chord++) {
    float share = float(chord) / float(chords);
    vec2 point = bezier(a, b, c, share);
    float part = distance(before, point);
    total += part;
    if (share <= a_place.x + 0.001) along += part;
    before = point;
  }

  float thickness = max(u_minEdgeThickness, a_shape.x / u_sizeRatio) * u_pixelRatio;
  vec2 head = u_head * thickness * a_shape.w;
  float reach = max(thickness, head.y) / 2.0 + u_feather + 1.0;
  vec2 middle = bezier(a, b, c, a_place.x);
  vec2 direction = mix(b - a, c - b, a_place.x);
  direction /= max(length(direction), 0.001);
  vec2 position = middle + vec2(-direction.y, direction.x) * reach * a_place.y;

  gl_Position = vec4(position / u_dimensions * 2.0 - 1.0, 0, 1);
  v_along = along;
  v_beside = reach * a_place.y;
  float end = total - a_shape.z * u_pixelRatio / u_sizeRatio * a_shape.w;
  v_line = vec4(thickness / 2.0, end, head.x, head.y / 2.0);
  v_dash = a_dash * max(thickness, 1.5 * u_pixelRatio);

  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;
varying float v_beside;
varying vec4 v_line;
varying vec2 v_dash;
uniform float u_feather;

void main(void) {
  float beside = abs(v_beside);
  float toEnd = v_line.y - v_along;
  float ink;
  if (toEnd < v_line.z) {
    // The arrow: as wide as it is far from its tip.
    float half_width = v_line.w * max(toEnd, 0.0) / max(v_line.z, 0.001);
    ink = toEnd < 0.0 ? 0.0 : 1.0 - smoothstep(half_width - u_feather, half_width + u_feather, beside);
  } else {
    float side = 1.0 - smoothstep(v_line.x - u_feather, v_line.x + u_feather, beside);
    float period = v_dash.x + v_dash.y;
    float phase = abs(mod(v_along, period) - v_dash.x / 2.0);
    phase = min(phase, period - phase);
    float dash = 1.0 - smoothstep(v_dash.x / 2.0 - 0.7, v_dash.x / 2.0 + 0.7, phase);
    ink = side * dash;
  }

  #ifdef PICKING_MODE
  gl_FragColor = ink > 0.5 ? v_color : vec4(0.0);
  #else
  gl_FragColor = v_color * ink;
  #endif
}
`;
