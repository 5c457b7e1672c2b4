/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a document contains, said once: a list of blocks without any measure of paper. Each format
 * has one writer that walks them. All text is plain text, never markup. */
#pragma once

#include "chart/dfp-chart.h"

G_BEGIN_DECLS

typedef enum
{
  DFP_BLOCK_TITLE,     /* text: the sentence of the whole page */
  DFP_BLOCK_LEAD,      /* text: a paragraph right below a title */
  DFP_BLOCK_CALLOUT,   /* strong and text: what is recommended */
  DFP_BLOCK_TILES,     /* tiles: a few large figures beside one another */
  DFP_BLOCK_CHARTS,    /* charts beside one another, each with title and caption */
  DFP_BLOCK_HEADING,   /* text */
  DFP_BLOCK_PARAGRAPH, /* text */
  DFP_BLOCK_NOTE,      /* text: small, below something */
  DFP_BLOCK_TABLE,     /* table */
  DFP_BLOCK_COLUMNS,   /* parts beside one another, each a content of its own */
} DfpBlockKind;

typedef struct _DfpContent DfpContent;
typedef struct _DfpContentTable DfpContentTable;

typedef struct
{
  char *caption; /* "Net present value" */
  char *figure;  /* "€2.15m" */
  char *note;    /* "8%, to Dec 2030" */
} DfpContentTile;

typedef struct
{
  DfpBlockKind kind;
  char *text;
  char *strong;      /* of a callout; of a heading: the caption at the far end of its line */
  DfpColor color;    /* of a callout's edge */
  GArray *tiles;     /* of DfpContentTile */
  GPtrArray *charts; /* of DfpChart */
  DfpContentTable *table;
  GPtrArray *parts; /* of DfpContent */
  double share;     /* of the first part's width in all of them; 0: equal */
} DfpBlock;

struct _DfpContent
{
  char *strong_header; /* "Everyday Banking" */
  char *header;        /* "proposal to the board" */
  char *end_header;    /* "Sponsor: Head of Retail" */
  char *title;         /* of the plan, for footer and metadata */
  char *kind;          /* "one-pager" */
  char *author;
  char *organisation;
  gboolean wide;  /* more beside one another than below: on paper, landscape */
  gboolean dense; /* tables of smallest text: group, label, then figures */
  GArray *blocks; /* of DfpBlock */
};

DfpContent *dfp_content_new (void);
void dfp_content_free (DfpContent *content);

/* All texts are copied; NULL or "" adds nothing. */
void dfp_content_add_text (DfpContent *content, DfpBlockKind kind, const char *text);
void dfp_content_add_callout (DfpContent *content, const char *strong, const char *text, DfpColor color);
/* @caption stands at the far end of the heading's line and says what the table below shows. */
void dfp_content_add_heading (DfpContent *content, const char *text, const char *caption);
/* Adds to the tiles that were added last, or begins new ones. */
void dfp_content_add_tile (DfpContent *content, const char *caption, const char *figure, const char *note);
/* Takes @first and @second; @second may be NULL. */
void dfp_content_add_charts (DfpContent *content, DfpChart *first, DfpChart *second);
/* Takes @table. */
void dfp_content_add_table (DfpContent *content, DfpContentTable *table);
/* Takes both; @share: of the width for @first, 0 for half. */
void dfp_content_add_columns (DfpContent *content, DfpContent *first, DfpContent *second, double share);

typedef enum
{
  DFP_ALIGN_START,
  DFP_ALIGN_END,
} DfpAlign;

typedef enum
{
  DFP_ROW_PLAIN,
  DFP_ROW_STRONG, /* the one that the page is about: bold on a tint */
  DFP_ROW_GROUP,  /* a heading over the rows that follow; only its first cell is used */
} DfpRowKind;

typedef enum
{
  DFP_SIGN_NONE,
  DFP_SIGN_BETTER, /* ✓ in green */
  DFP_SIGN_WORSE,  /* ✕ in red */
} DfpSign;

typedef struct
{
  char *title;
  DfpAlign align;
  double weight; /* how much of the width it gets, in relation to the others */
  gboolean tinted;
  gboolean has_mark; /* the mark of a configuration before the title */
  DfpColor mark;
} DfpContentColumn;

typedef struct
{
  char *text;
  char *difference; /* after the text, or NULL */
  DfpSign sign;
  gboolean has_chance; /* a bar in place of the text */
  double chance;       /* NAN for none: the track alone */
} DfpContentCell;

typedef struct
{
  DfpRowKind kind;
  gboolean has_mark; /* the mark of a configuration before the first cell */
  DfpColor mark;
  DfpContentCell *cells; /* one for each column */
} DfpContentRow;

struct _DfpContentTable
{
  GArray *columns; /* of DfpContentColumn */
  GArray *rows;    /* of DfpContentRow */
  gboolean headless;
  gboolean marked; /* rows have the mark of a configuration; those without are indented like them */
};

DfpContentTable *dfp_content_table_new (void);
/* All columns come before the first row. Returns the column until the next one is added. */
DfpContentColumn *dfp_content_table_add_column (DfpContentTable *table, const char *title, DfpAlign align,
                                                double weight);
/* The new row with empty cells, valid until the next one is added. */
DfpContentRow *dfp_content_table_add_row (DfpContentTable *table, DfpRowKind kind);
/* @text is copied. */
void dfp_content_row_set (DfpContentRow *row, guint column, const char *text);
/* @text is taken. */
void dfp_content_row_take (DfpContentRow *row, guint column, char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DfpContent, dfp_content_free)

G_END_DECLS
