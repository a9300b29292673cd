/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline, painted at three zooms and compared with reference pictures. Facts and today are fixed. Squares of the
 * pictures are compared, so that a sign that is missing, wrong or elsewhere is found, while lines that another version
 * of cairo smooths a little differently are not.
 *
 * After a change that is wanted: TW_TIMELINE_PICTURES=keep ./dev exec meson test -C build/debug timeline-pictures, and
 * look at each picture in tests/fixtures/timeline before it is committed. */

#include "window-fixture.h"

#include "timeline/tw-timeline-grid.h"
#include "timeline/tw-timeline-line.h"
#include "timeline/tw-timeline-ruler.h"
#include "timeline/tw-timeline-strip.h"

#define WIDTH 920
#define TODAY "2026-09-16"
#define USUAL_TEXT_WIDTH 110766 /* of “September 2026”, in units of Pango */
#define SQUARE 12
#define SAME_CHANNEL 48     /* of 255 */
#define SAME_PIXELS 0.15    /* so many of a square may be others */

typedef struct
{
  const char *name;
  double days;
} Zoom;

static const Zoom zooms[] = { { "week", 7 }, { "quarter", 92 }, { "year", 366 } };

/* Facts */

static void
add_meetings (TwTimeline *timeline,
              gint64      tandem_id,
              guint32     first,
              guint       n,
              gboolean    troubled)
{
  static const TwMeetingState trouble[] = { TW_MEETING_HELD, TW_MEETING_MOVED, TW_MEETING_CANCELLED, TW_MEETING_MISSED };

  for (guint i = 0; i < n; i++)
    {
      TwTimelineMeeting meeting = { .id = 100 * tandem_id + i, .tandem_id = tandem_id, .day = first + 14 * i, .minutes = 60,
                                    .starts_at = "2026-09-16T10:00" };

      meeting.state = meeting.day > tw_timeline_day (TODAY) ? TW_MEETING_PLANNED
                      : troubled                            ? trouble[i % G_N_ELEMENTS (trouble)]
                                                            : TW_MEETING_HELD;
      g_array_append_val (timeline->meetings, meeting);
    }
}

static void
add_pulses (TwTimeline *timeline,
            gint64      tandem_id,
            gboolean    mentor_answered,
            gboolean    mentee_answered)
{
  static const char *const days[] = { "2026-05-04", "2026-07-06", "2026-09-14" };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      TwTimelinePulse pulse = { i + 1, tandem_id, tw_timeline_day (days[i]), TW_PULSE_REGULAR, TRUE, TRUE, mentor_answered,
                                mentee_answered };

      g_array_append_val (timeline->pulses, pulse);
    }
}

static void
add_tandem (TwTimeline       *timeline,
            gint64            id,
            const char       *mentor,
            const char       *mentee,
            TwTandemState     state)
{
  TwTimelineTandem tandem = { .id = id, .mentor = mentor, .mentee = mentee, .state = state,
                              .starts = tw_timeline_day ("2026-04-01"), .ends = tw_timeline_day ("2027-01-31") };

  if (state == TW_TANDEM_DISSOLVED)
    tandem.ended = tw_timeline_day ("2026-09-12");
  g_array_append_val (timeline->tandems, tandem);
}

static void
add_milestone (TwTimeline      *timeline,
               TwMilestoneKind  kind,
               const char      *day)
{
  TwTimelineMilestone milestone = { .kind = kind, .title = "Milestone", .day = tw_timeline_day (day) };

  if (milestone.day < timeline->today)
    milestone.done = milestone.day;
  g_array_append_val (timeline->milestones, milestone);
}

static TwTimeline *
create_timeline (void)
{
  TwTimeline *timeline = tw_timeline_new ();
  const TwTimelinePause pause = { 3, tw_timeline_day ("2026-08-10"), 0 };
  const TwTimelineDayOff day_off = { tw_timeline_day ("2026-10-03"), NULL, "Day off" };
  const TwPulseTrend trends[] = { { 0, tw_timeline_day ("2026-07-06"), TW_TREND_UP, 4.1, 3.6 },
                                  { 0, tw_timeline_day ("2026-09-14"), TW_TREND_LEVEL, 4.1, 4.1 } };

  timeline->today = tw_timeline_day (TODAY);
  add_tandem (timeline, 1, "Ada Lovelace", "Konrad Zuse", TW_TANDEM_AGREED);
  add_tandem (timeline, 2, "Grace Hopper", "Alan Turing", TW_TANDEM_AGREED);
  add_tandem (timeline, 3, "Jean Bartik", "John Mauchly", TW_TANDEM_PAUSED);
  add_tandem (timeline, 4, "Mary Jackson", "John Glenn", TW_TANDEM_DISSOLVED);
  add_meetings (timeline, 1, tw_timeline_day ("2026-04-15"), 16, FALSE);
  add_meetings (timeline, 2, tw_timeline_day ("2026-04-16"), 16, TRUE);
  add_meetings (timeline, 3, tw_timeline_day ("2026-04-17"), 9, FALSE);
  add_meetings (timeline, 4, tw_timeline_day ("2026-04-14"), 6, FALSE);
  add_pulses (timeline, 1, TRUE, TRUE);
  add_pulses (timeline, 2, TRUE, FALSE);
  add_pulses (timeline, 3, FALSE, FALSE);
  g_array_append_val (timeline->pauses, pause);
  g_array_append_val (timeline->days_off, day_off);
  g_array_append_vals (timeline->trends, trends, G_N_ELEMENTS (trends));
  add_milestone (timeline, TW_MILESTONE_KICK_OFF, "2026-04-01");
  add_milestone (timeline, TW_MILESTONE_PULSE, "2026-07-06");
  add_milestone (timeline, TW_MILESTONE_REVIEW, "2026-09-18");
  add_milestone (timeline, TW_MILESTONE_CLOSE_OUT, "2027-01-29");
  tw_timeline_put_together (timeline);

  return timeline;
}

/* Painting */

static GdkTexture *
paint (GtkWidget *widget)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GdkTexture *texture;
  int width, height;
  GdkRGBA background = { 1, 1, 1, 1 };

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    background = (GdkRGBA) { 0.12f, 0.12f, 0.13f, 1 };
  g_object_set (widget, "width-request", WIDTH, "halign", GTK_ALIGN_START, "valign", GTK_ALIGN_START, NULL);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  tw_spin (300);

  width = gtk_widget_get_width (widget);
  height = gtk_widget_get_height (widget);
  paintable = gtk_widget_paintable_new (widget);
  gtk_snapshot_append_color (snapshot, &background, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (gtk_widget_get_native (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_window_destroy (GTK_WINDOW (window));

  return texture;
}

/* As the view of a cohort puts it together, with all rows in sight. */
static GdkTexture *
paint_cohort (TwTimeline *timeline,
              double      days)
{
  g_autoptr (TwTimelineScale) scale = tw_timeline_scale_new ();
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *overlay = gtk_overlay_new ();
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  TwTimelineRuler *ruler = g_object_new (TW_TYPE_TIMELINE_RULER, "margin-start", TW_TIMELINE_NAMES_WIDTH, NULL);
  TwTimelineGrid *grid = g_object_new (TW_TYPE_TIMELINE_GRID, "margin-start", TW_TIMELINE_NAMES_WIDTH, NULL);

  tw_timeline_scale_set_span (scale, timeline->first, timeline->last, timeline->today);
  tw_timeline_scale_set_width (scale, WIDTH - TW_TIMELINE_NAMES_WIDTH);
  tw_timeline_scale_zoom_to (scale, days, 0);
  tw_timeline_scale_show_day (scale, timeline->today);
  tw_timeline_ruler_set_scale (ruler, scale);
  tw_timeline_ruler_set_timeline (ruler, timeline);
  tw_timeline_grid_set_scale (grid, scale);
  tw_timeline_grid_set_timeline (grid, timeline);
  for (guint i = 0; i < timeline->tandems->len; i++)
    {
      TwTimelineLine *line = tw_timeline_line_new (scale);
      g_autoptr (TwTimelineEntry) entry =
        tw_timeline_entry_new (timeline, &g_array_index (timeline->tandems, TwTimelineTandem, i));

      tw_timeline_line_set_entry (line, entry);
      gtk_box_append (GTK_BOX (lines), GTK_WIDGET (line));
    }

  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (grid));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), lines);
  gtk_overlay_set_measure_overlay (GTK_OVERLAY (overlay), lines, TRUE);
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (ruler));
  gtk_box_append (GTK_BOX (all), overlay);

  return paint (all);
}

/* The page of a tandem may show how its answers go (P8). */
static GdkTexture *
paint_tandem (TwTimeline *timeline)
{
  TwTimelineStrip *strip = g_object_new (TW_TYPE_TIMELINE_STRIP, NULL);
  g_autoptr (GArray) trends = g_array_new (FALSE, FALSE, sizeof (TwPulseTrend));
  const TwPulseTrend both[] = { { 2, tw_timeline_day ("2026-07-06"), TW_TREND_UP, 4.1, 3.6 },
                                { 3, tw_timeline_day ("2026-09-14"), TW_TREND_DOWN, 3.2, 4.1 } };

  g_array_append_vals (trends, both, G_N_ELEMENTS (both));
  tw_timeline_strip_set_facts (strip, timeline, tw_timeline_find_tandem (timeline, 2), trends);

  return paint (GTK_WIDGET (strip));
}

/* Comparing */

static guint8 *
download (GdkTexture *texture)
{
  const gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  guint8 *pixels = g_malloc (stride * (gsize) gdk_texture_get_height (texture));

  gdk_texture_download (texture, pixels, stride);

  return pixels;
}

static gboolean
is_same_square (const guint8 *one,
                const guint8 *other,
                int           width,
                int           height,
                int           left,
                int           top)
{
  int n = 0, n_others = 0;

  for (int y = top; y < MIN (top + SQUARE, height); y++)
    for (int x = left; x < MIN (left + SQUARE, width); x++)
      {
        gboolean is_other = FALSE;

        for (int channel = 0; channel < 4; channel++)
          is_other = is_other || ABS (one[(y * width + x) * 4 + channel] - other[(y * width + x) * 4 + channel]) > SAME_CHANNEL;
        n++;
        n_others += is_other ? 1 : 0;
      }

  return n_others <= n * SAME_PIXELS;
}

static void
compare (GdkTexture *painted,
         const char *name)
{
  g_autofree char *reference = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "timeline", name, NULL);
  g_autofree char *kept = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autofree guint8 *one = NULL, *other = NULL;
  g_autoptr (GdkTexture) wanted = NULL;
  g_autoptr (GError) error = NULL;
  const int width = gdk_texture_get_width (painted), height = gdk_texture_get_height (painted);

  if (g_strcmp0 (g_getenv ("TW_TIMELINE_PICTURES"), "keep") == 0)
    gdk_texture_save_to_png (painted, reference);

  wanted = gdk_texture_new_from_filename (reference, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (wanted), ==, width);
  g_assert_cmpint (gdk_texture_get_height (wanted), ==, height);
  one = download (painted);
  other = download (wanted);
  for (int y = 0; y < height; y += SQUARE)
    for (int x = 0; x < width; x += SQUARE)
      if (!is_same_square (one, other, width, height, x, y))
        {
          gdk_texture_save_to_png (painted, kept);
          g_test_fail_printf ("%s differs at %d, %d from what was painted: %s", name, x, y, kept);
          return;
        }
}

/* The pictures were painted with this font; with another one, words are elsewhere. */
static gboolean
is_usual_font (void)
{
  GtkWidget *label = gtk_label_new ("September 2026");
  g_autoptr (PangoLayout) layout = NULL;
  PangoRectangle extents;

  g_object_ref_sink (label);
  layout = gtk_widget_create_pango_layout (label, "September 2026");
  pango_layout_get_extents (layout, NULL, &extents);
  g_object_unref (label);
  g_test_message ("“September 2026” is %d wide", extents.width);

  return extents.width == USUAL_TEXT_WIDTH;
}

static void
compare_zooms (const char *variant)
{
  g_autoptr (TwTimeline) timeline = create_timeline ();
  g_autoptr (GdkTexture) of_tandem = NULL;
  g_autofree char *tandem = g_strdup_printf ("tandem-%s.png", variant);

  if (!is_usual_font ())
    {
      g_test_skip ("The font is another one than that of the pictures");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      g_autoptr (GdkTexture) painted = paint_cohort (timeline, zooms[i].days);
      g_autofree char *name = g_strdup_printf ("%s-%s.png", zooms[i].name, variant);

      compare (painted, name);
    }

  of_tandem = paint_tandem (timeline);
  compare (of_tandem, tandem);
}

static void
test_light (TwWindowFixture *fixture,
            gconstpointer    unused)
{
  compare_zooms ("light");
}

static void
test_dark (TwWindowFixture *fixture,
           gconstpointer    unused)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  compare_zooms ("dark");
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_right_to_left (TwWindowFixture *fixture,
                    gconstpointer    unused)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  compare_zooms ("right-to-left");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/timeline/pictures/light", test_light);
  ADD ("/timeline/pictures/dark", test_dark);
  ADD ("/timeline/pictures/right-to-left", test_right_to_left);

  return g_test_run ();
}
