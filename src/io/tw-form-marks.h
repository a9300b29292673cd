/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What stands in the hidden first column of a form: in its first row which form it is, in each row that asks
 * something what is asked. */
#define TW_FORM_MARK "tandemwerk:form:"
#define TW_FORM_ROW_MARK "tandemwerk:"
