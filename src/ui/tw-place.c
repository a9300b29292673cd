/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place the sidebar leads to: what needs attention, the people of the company, or one cohort. Its key names it beyond
 * this session, its title follows the cohort's name, its count how much needs attention. */

#include "tw-place.h"

#include <glib/gi18n.h>

struct _TwPlace
{
  GObject parent_instance;

  TwCohort *cohort;      /* (nullable) */
  TwAttentionFeed *feed; /* (nullable) */
  char *key;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_ICON_NAME,
  PROP_COUNT,
} TwPlaceProperty;

static GParamSpec *properties[PROP_COUNT + 1];

G_DEFINE_FINAL_TYPE (TwPlace, tw_place, G_TYPE_OBJECT)

static void
notify_title (TwPlace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
notify_count (TwPlace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COUNT]);
}

static void
tw_place_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  TwPlace *self = TW_PLACE (object);

  switch ((TwPlaceProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, tw_place_get_title (self));
      break;

    case PROP_ICON_NAME:
      g_value_set_string (value, tw_place_get_icon_name (self));
      break;

    case PROP_COUNT:
      g_value_set_uint (value, tw_place_get_count (self));
      break;
    }
}

static void
tw_place_finalize (GObject *object)
{
  TwPlace *self = TW_PLACE (object);

  g_clear_object (&self->cohort);
  g_clear_object (&self->feed);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (tw_place_parent_class)->finalize (object);
}

static void
tw_place_class_init (TwPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_place_get_property;
  object_class->finalize = tw_place_finalize;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ICON_NAME] =
    g_param_spec_string ("icon-name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_COUNT] =
    g_param_spec_uint ("count", NULL, NULL, 0, G_MAXUINT, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_place_init (TwPlace *self)
{
}

/**
 * tw_place_new_attention:
 * @feed: what needs attention
 *
 * Returns: (transfer full): the place of what needs attention
 */
TwPlace *
tw_place_new_attention (TwAttentionFeed *feed)
{
  TwPlace *self;

  g_return_val_if_fail (TW_IS_ATTENTION_FEED (feed), NULL);

  self = g_object_new (TW_TYPE_PLACE, NULL);
  self->key = g_strdup ("attention");
  self->feed = g_object_ref (feed);
  g_signal_connect_object (feed, "notify::n-open", G_CALLBACK (notify_count), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tw_place_new_people:
 *
 * Returns: (transfer full): the place of everybody in the staff list
 */
TwPlace *
tw_place_new_people (void)
{
  TwPlace *self = g_object_new (TW_TYPE_PLACE, NULL);

  self->key = g_strdup ("people");

  return self;
}

/**
 * tw_place_new_cohort:
 * @cohort: a cohort
 *
 * Returns: (transfer full): the place of its participants and tandems
 */
TwPlace *
tw_place_new_cohort (TwCohort *cohort)
{
  TwPlace *self;

  g_return_val_if_fail (TW_IS_COHORT (cohort), NULL);

  self = g_object_new (TW_TYPE_PLACE, NULL);
  self->cohort = g_object_ref (cohort);
  self->key = g_strdup_printf ("cohort-%" G_GINT64_FORMAT, tw_cohort_get_id (cohort));
  g_signal_connect_object (cohort, "notify::name", G_CALLBACK (notify_title), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * tw_place_get_cohort:
 *
 * Returns: (transfer none) (nullable): the cohort, or %NULL for a place of all
 */
TwCohort *
tw_place_get_cohort (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), NULL);

  return self->cohort;
}

const char *
tw_place_get_title (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), NULL);

  if (self->feed != NULL)
    return _("Needs Attention");

  return self->cohort != NULL ? tw_cohort_get_name (self->cohort) : _("People");
}

const char *
tw_place_get_icon_name (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), NULL);

  if (self->feed != NULL)
    return "alarm-symbolic";

  return self->cohort != NULL ? "tandem-symbolic" : "system-users-symbolic";
}

/**
 * tw_place_get_key:
 *
 * Returns: (transfer none): a word that names the place in this file, for remembering it
 */
const char *
tw_place_get_key (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), NULL);

  return self->key;
}

/**
 * tw_place_get_counts:
 *
 * Returns: whether anything can wait there at all
 */
gboolean
tw_place_get_counts (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), FALSE);

  return self->feed != NULL;
}

/**
 * tw_place_get_count:
 *
 * Returns: how much waits there; 0 for nothing
 */
guint
tw_place_get_count (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), 0);

  return self->feed != NULL ? tw_attention_feed_get_n_open (self->feed) : 0;
}
