/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A place the sidebar leads to: the people of the company, or one cohort. Its key names it beyond this session, its
 * title follows the cohort's name. */

#include "tw-place.h"

#include <glib/gi18n.h>

struct _TwPlace
{
  GObject parent_instance;

  TwCohort *cohort;
  char *key;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_ICON_NAME,
} TwPlaceProperty;

static GParamSpec *properties[PROP_ICON_NAME + 1];

G_DEFINE_FINAL_TYPE (TwPlace, tw_place, G_TYPE_OBJECT)

static void
notify_title (TwPlace *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
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
    }
}

static void
tw_place_finalize (GObject *object)
{
  TwPlace *self = TW_PLACE (object);

  g_clear_object (&self->cohort);
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

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_place_init (TwPlace *self)
{
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
 * Returns: (transfer none) (nullable): the cohort, or %NULL for the people
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

  return self->cohort != NULL ? tw_cohort_get_name (self->cohort) : _("People");
}

const char *
tw_place_get_icon_name (TwPlace *self)
{
  g_return_val_if_fail (TW_IS_PLACE (self), NULL);

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
