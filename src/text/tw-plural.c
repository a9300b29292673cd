/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plural rule of a catalogue: the C expression of its Plural-Forms line, read once into a small
 * tree and evaluated for a number. The expression comes from a file, so that its length, its depth
 * and its number of nodes are bounded, division by zero gives zero, and a form out of range gives
 * the first one.
 */

#include "tw-plural.h"

#include <string.h>

#define MAX_FORMS 8
#define MAX_NODES 128
#define MAX_DEPTH 24

typedef enum
{
  OPERATOR_NUMBER,
  OPERATOR_N,
  OPERATOR_NOT,
  OPERATOR_CHOICE,
  OPERATOR_OR,
  OPERATOR_AND,
  OPERATOR_EQUAL,
  OPERATOR_NOT_EQUAL,
  OPERATOR_LESS_OR_EQUAL,
  OPERATOR_GREATER_OR_EQUAL,
  OPERATOR_LESS,
  OPERATOR_GREATER,
  OPERATOR_PLUS,
  OPERATOR_MINUS,
  OPERATOR_TIMES,
  OPERATOR_DIVIDED,
  OPERATOR_REMAINDER,
} Operator;

typedef struct
{
  Operator operator;
  guint64 number;
  guint operands[3];
} Node;

struct _TwPlural
{
  guint n_forms;
  guint root;
  guint n_nodes;
  Node nodes[MAX_NODES];
};

typedef struct
{
  TwPlural *plural;
  const char *rest;
  guint depth;
  gboolean failed;
} Parser;

/* The binary operators of C, the loosest first; of two that begin alike the longer comes first. */
static const struct
{
  const char *sign;
  guint tightness;
  Operator operator;
} binary_operators[] = {
  { "||", 0, OPERATOR_OR },
  { "&&", 1, OPERATOR_AND },
  { "==", 2, OPERATOR_EQUAL },
  { "!=", 2, OPERATOR_NOT_EQUAL },
  { "<=", 3, OPERATOR_LESS_OR_EQUAL },
  { ">=", 3, OPERATOR_GREATER_OR_EQUAL },
  { "<", 3, OPERATOR_LESS },
  { ">", 3, OPERATOR_GREATER },
  { "+", 4, OPERATOR_PLUS },
  { "-", 4, OPERATOR_MINUS },
  { "*", 5, OPERATOR_TIMES },
  { "/", 5, OPERATOR_DIVIDED },
  { "%", 5, OPERATOR_REMAINDER },
};

#define TIGHTEST 5

static guint parse_choice (Parser *parser);

static gboolean
accept_sign (Parser     *parser,
             const char *sign)
{
  while (g_ascii_isspace (*parser->rest))
    parser->rest++;

  if (!g_str_has_prefix (parser->rest, sign))
    return FALSE;

  parser->rest += strlen (sign);

  return TRUE;
}

static void
expect_sign (Parser     *parser,
             const char *sign)
{
  if (!accept_sign (parser, sign))
    parser->failed = TRUE;
}

static guint
add_node (Parser   *parser,
          Operator  operator,
          guint64   number,
          guint     first,
          guint     second,
          guint     third)
{
  TwPlural *plural = parser->plural;

  if (plural->n_nodes == MAX_NODES)
    {
      parser->failed = TRUE;
      return 0;
    }

  plural->nodes[plural->n_nodes] = (Node) { operator, number, { first, second, third } };

  return plural->n_nodes++;
}

static guint
parse_number (Parser *parser)
{
  char *end;
  guint64 number;

  if (!g_ascii_isdigit (*parser->rest))
    {
      parser->failed = TRUE;
      return 0;
    }

  number = g_ascii_strtoull (parser->rest, &end, 10);
  parser->rest = end;

  return add_node (parser, OPERATOR_NUMBER, number, 0, 0, 0);
}

static guint
parse_primary (Parser *parser)
{
  guint node = 0;

  if (parser->failed || parser->depth == MAX_DEPTH)
    {
      parser->failed = TRUE;
      return 0;
    }

  parser->depth++;

  if (accept_sign (parser, "n"))
    node = add_node (parser, OPERATOR_N, 0, 0, 0, 0);
  else if (accept_sign (parser, "!"))
    node = add_node (parser, OPERATOR_NOT, 0, parse_primary (parser), 0, 0);
  else if (accept_sign (parser, "("))
    {
      node = parse_choice (parser);
      expect_sign (parser, ")");
    }
  else
    node = parse_number (parser);

  parser->depth--;

  return node;
}

static gboolean
accept_binary_operator (Parser   *parser,
                        guint     tightness,
                        Operator *operator)
{
  for (guint i = 0; i < G_N_ELEMENTS (binary_operators); i++)
    {
      if (binary_operators[i].tightness == tightness && accept_sign (parser, binary_operators[i].sign))
        {
          *operator = binary_operators[i].operator;
          return TRUE;
        }
    }

  return FALSE;
}

static guint
parse_binary (Parser *parser,
              guint   tightness)
{
  Operator operator;
  guint left;

  if (tightness > TIGHTEST)
    return parse_primary (parser);

  left = parse_binary (parser, tightness + 1);

  while (!parser->failed && accept_binary_operator (parser, tightness, &operator))
    {
      guint right = parse_binary (parser, tightness + 1);

      left = add_node (parser, operator, 0, left, right, 0);
    }

  return left;
}

static guint
parse_choice (Parser *parser)
{
  guint condition = parse_binary (parser, 0);
  guint yes, no;

  if (parser->failed || !accept_sign (parser, "?"))
    return condition;

  if (parser->depth == MAX_DEPTH)
    {
      parser->failed = TRUE;
      return 0;
    }

  parser->depth++;
  yes = parse_choice (parser);
  expect_sign (parser, ":");
  no = parse_choice (parser);
  parser->depth--;

  return add_node (parser, OPERATOR_CHOICE, 0, condition, yes, no);
}

static guint64 evaluate (const TwPlural *self,
                         guint           index,
                         guint64         n);

static guint64
calculate (Operator operator,
           guint64  left,
           guint64  right)
{
  switch (operator)
    {
    case OPERATOR_EQUAL:
      return left == right;
    case OPERATOR_NOT_EQUAL:
      return left != right;
    case OPERATOR_LESS_OR_EQUAL:
      return left <= right;
    case OPERATOR_GREATER_OR_EQUAL:
      return left >= right;
    case OPERATOR_LESS:
      return left < right;
    case OPERATOR_GREATER:
      return left > right;
    case OPERATOR_PLUS:
      return left + right;
    case OPERATOR_MINUS:
      return left - right;
    case OPERATOR_TIMES:
      return left * right;
    case OPERATOR_DIVIDED:
      return right == 0 ? 0 : left / right;
    case OPERATOR_REMAINDER:
      return right == 0 ? 0 : left % right;
    case OPERATOR_OR:
      return left || right;
    case OPERATOR_AND:
      return left && right;
    case OPERATOR_NUMBER:
    case OPERATOR_N:
    case OPERATOR_NOT:
    case OPERATOR_CHOICE:
      break;
    }

  g_return_val_if_reached (0);
}

static guint64
evaluate (const TwPlural *self,
          guint           index,
          guint64         n)
{
  const Node *node = &self->nodes[index];

  if (node->operator == OPERATOR_NUMBER)
    return node->number;

  if (node->operator == OPERATOR_N)
    return n;

  if (node->operator == OPERATOR_NOT)
    return !evaluate (self, node->operands[0], n);

  if (node->operator == OPERATOR_CHOICE)
    return evaluate (self, node->operands[evaluate (self, node->operands[0], n) ? 1 : 2], n);

  return calculate (node->operator,
                    evaluate (self, node->operands[0], n),
                    evaluate (self, node->operands[1], n));
}

/**
 * tw_plural_new:
 * @catalogue_header: the header of a catalogue, which is its translation of the empty message
 *
 * Returns: (transfer full) (nullable): the plural rule of the line Plural-Forms, or %NULL where
 *   there is none or it cannot be understood
 */
TwPlural *
tw_plural_new (const char *catalogue_header)
{
  g_autoptr (TwPlural) self = g_new0 (TwPlural, 1);
  Parser parser = { .plural = self };
  const char *line;

  g_return_val_if_fail (catalogue_header != NULL, NULL);

  line = strstr (catalogue_header, "Plural-Forms:");
  if (line == NULL)
    return NULL;

  parser.rest = line + strlen ("Plural-Forms:");
  expect_sign (&parser, "nplurals=");
  if (parser.failed || !g_ascii_isdigit (*parser.rest))
    return NULL;

  self->n_forms = (guint) (*parser.rest++ - '0');
  expect_sign (&parser, ";");
  expect_sign (&parser, "plural=");
  if (parser.failed || self->n_forms < 1 || self->n_forms > MAX_FORMS)
    return NULL;

  self->root = parse_choice (&parser);
  expect_sign (&parser, ";");
  if (parser.failed)
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_plural_free:
 * @self: (transfer full): a plural rule
 */
void
tw_plural_free (TwPlural *self)
{
  g_free (self);
}

/**
 * tw_plural_get_n_forms:
 * @self: a plural rule
 *
 * Returns: how many forms a message with a plural has in this language, 1 to 8
 */
guint
tw_plural_get_n_forms (const TwPlural *self)
{
  g_return_val_if_fail (self != NULL, 1);

  return self->n_forms;
}

/**
 * tw_plural_get_form:
 * @self: a plural rule
 * @n: a number of things
 *
 * Returns: which form says @n things, below tw_plural_get_n_forms()
 */
guint
tw_plural_get_form (const TwPlural *self,
                    guint64         n)
{
  guint64 form;

  g_return_val_if_fail (self != NULL, 0);

  form = evaluate (self, self->root, n);

  return form < self->n_forms ? (guint) form : 0;
}
