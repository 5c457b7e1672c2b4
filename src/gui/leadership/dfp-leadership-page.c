/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cards and the table around the pictures that are edited where they stand. */
#include "gui/leadership/dfp-leadership-page.h"

#include "gui/exhibit/dfp-widgets.h"
#include "gui/leadership/dfp-commitments.h"
#include "gui/leadership/dfp-conversation-card.h"
#include "gui/leadership/dfp-leader-board.h"
#include "gui/page/dfp-page-subjects.h"
#include "gui/table/dfp-table.h"

#define LEADERS_BESIDE 10 /* the map is as high as what stands beside it; a longer list goes on alone */

struct _DfpLeadershipPage
{
  DfpPage parent_instance;

  GtkWidget *map;
  GtkWidget *instruments; /* all that needs a leader */
  DfpCommitments *commitments;
  DfpConversationCard *conversation;
};

G_DEFINE_FINAL_TYPE (DfpLeadershipPage, dfp_leadership_page, DFP_TYPE_PAGE)

static void
dfp_leadership_page_update (DfpPage *page)
{
  DfpLeadershipPage *self = DFP_LEADERSHIP_PAGE (page);
  DfpSubject subject;
  guint n_leaders;

  dfp_page_get_subject (page, &subject);
  n_leaders = dfp_list_get_n_rows (subject.plan->stakeholders);
  gtk_widget_set_visible (self->instruments, n_leaders > 0);
  gtk_widget_set_valign (self->map, n_leaders > LEADERS_BESIDE ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  dfp_commitments_show (self->commitments, &subject);
  dfp_conversation_card_show (self->conversation, &subject);
}

static void
dfp_leadership_page_class_init (DfpLeadershipPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  DFP_PAGE_CLASS (klass)->update = dfp_leadership_page_update;
  dfp_widgets_register ();
  g_type_ensure (DFP_TYPE_COMMITMENTS);
  g_type_ensure (DFP_TYPE_CONVERSATION_CARD);
  g_type_ensure (DFP_TYPE_LEADER_BOARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/digitalfactory/Planner/ui/leadership/dfp-leadership-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DfpLeadershipPage, instruments);
  gtk_widget_class_bind_template_child (widget_class, DfpLeadershipPage, map);
  gtk_widget_class_bind_template_child (widget_class, DfpLeadershipPage, commitments);
  gtk_widget_class_bind_template_child (widget_class, DfpLeadershipPage, conversation);
  gtk_widget_class_bind_template_callback (widget_class, dfp_table_add);
}

static void
dfp_leadership_page_init (DfpLeadershipPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
