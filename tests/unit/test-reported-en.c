/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reported-fixture.h"

static KutipLanguage *en;

static void
test_behind (void)
{
  CHECK (en,
    "<d1 “The pier is not safe,”> <c1 said> <s1 Grace Okonkwo>.",
    "<d1 \"The pier is not safe,\"> <s1 she> <c1 said>.",
    "<d1 “Is the pier safe?”> <c1 asked> <s1 Martin Dahl>.",
    "<d1 “The pier is not safe,”> <s1 Grace Okonkwo> <c1 told> reporters on Monday.",
    "<d1 ‘The workers’ rights matter,’> <s1 he> <c1 said>.",
    "<d1 “We have a plan,”> <c1 said> <s1 Hugh Hill, a doctor>.",
    "<d1 “We have a plan,”> <c1 said> <s1 Leila Haddad, the company’s managing director>.",
    "<d1 “We have a plan,”> <s1 Dahl> <c1 said>, pointing at the map.",
    "<d1 “We have a plan. It will not be cheap. We know it,”> <s1 Dahl> <c1 said>.");
}

static void
test_before (void)
{
  CHECK (en,
    "<s1 Dahl> <c1 said>: <d1 “We have a plan.”>",
    "<s1 Dahl> <c1 replied>, <d1 “We have a plan.”>",
    "<s1 Grace Okonkwo>: <d1 “We have a plan for the pier.”>",
    "<s1 A council spokeswoman> <c1 said>: <d1 “We have put forward a plan.”>");
}

static void
test_pieces (void)
{
  CHECK (en,
    "<d1 “The pier is not safe,”> <c1 said> <s1 Grace Okonkwo>. <p1 “It must be closed.”>",
    "<d1 “The pier,”> <s1 she> <c1 said>, <p1 “is not safe.”>",
    "<s1 Dahl> <c1 said> that <i1 the pier is closed>. <d2 “It will open in May.”>",
    "<i1 The pier would be closed>, <s1 the council> <c1 said>, "
    "<p1 and so the ferry would stop>.");
}

static void
test_sources (void)
{
  CHECK (en,
    "<s1 Hugh Hill, a doctor>, <c1 said> <i1 the water was clean>.",
    "<s1 Hugh Hill, 46>, <c1 said> <i1 the water was clean>.",
    "<s1 Hugh Hill>, who has lived here for ten years, <c1 said> <i1 the water was clean>.",
    "In a letter on Friday, <s1 Hill> <c1 said> <i1 the water was clean>.",
    "<s1 Hill> has previously <c1 said> <i1 the water was clean>.",
    "<s1 The former mayor> <c1 said> <i1 the water was clean>.",
    "Speaking to reporters, <s1 Hill> <c1 said> that <i1 the water was clean>.",
    "<s1 The harbour office in Port Alder> <c1 said> <i1 the ferry had stopped>.");
}

static void
test_indirect (void)
{
  CHECK (en,
    "<s1 Dahl> <c1 said> that <i1 the pier would be closed>.",
    "<s1 Dahl> <c1 said> <i1 the pier would be closed>.",
    "<s1 Dahl> <c1 told> the council that <i1 the pier would be closed>.",
    "<s1 Dahl> <c1 told> reporters <i1 the pier would be closed>.",
    "<s1 Dahl> <c1 said> on Friday that <i1 the pier would be closed>.",
    "Instead, <s1 he> <c1 noted>, <i1 the ferry is still running>.",
    "<s1 The company> <c1 denied> <i1 the report>.",
    "<s1 Dahl> <c1 announced> <i1 his plan for the north pier>.",
    "<s1 Dahl> <c1 acknowledged> that <i1 the pier was old>.",
    "<i1 The pier was damaged on Monday>, <s1 officials> <c1 said>.",
    "<i1 Two people were hurt>, <s1 the Alder Gazette> <c1 reported> on Sunday.",
    "<s1 The report> <c1 found> that <i1 nobody had measured the piles>.",
    "<s1 Dahl> <c1 raised fears> about <i1 the cost of the new pier>.",
    "There could be delays which <s1 the industry> <c1 says> <i1 could cost jobs>.");
}

static void
test_participles (void)
{
  CHECK (en,
    "<i1 The pier was damaged>, <s1 <s2 he>> <c1 said>, <c2 adding> that <i2 two men were hurt>.",
    "<c1 Announcing> <i1 the change> on Monday, <s2 he> <c2 wrote>: <d2 “It is time.”>");
}

static void
test_prepositions (void)
{
  CHECK (en,
    "<c1 According to> <s1 the report>, <i1 the pier is not safe>.",
    "<i1 The pier is not safe>, <c1 according to> <s1 the engineers>.",
    "<i1 <s2 The inspectors> <c2 confirmed> that <i2 the pier had moved>>, <c1 according to> "
    "<s1 the report>.");
}

static void
test_demands (void)
{
  CHECK (en,
    "<s1 Dahl> <c1 urged> <i1 the council to close the pier>.",
    "<s1 Dahl> <c1 called on> <i1 the ministry to pay for the pier>.",
    "<s1 Dahl> <c1 called for> <i1 an inquiry>.",
    "<s1 Dahl> <c1 warned> that <i1 the pier could fall>.");
}

static void
test_mixed (void)
{
  CHECK (en,
    "<s1 Dahl> <c1 said> <m1 the delay would cost the town “a summer, not a future.”>",
    "<m1 She left because of “family reasons,”> <s1 the producer> <c1 said>.",
    "<s1 Dahl> <c1 called> <m1 the plan “a waste of money”>.",
    "<s1 Hill> <c1 said> <m1 his neighbours are worried: “In my view the pier will fall.”>",
    "The plan was <c1 described> by <s1 Dahl> as <d1 “a waste of money.”>");
}

static void
test_nested (void)
{
  CHECK (en,
    "<s1 Dahl> <c1 added> that <i1 <s2 the company> had <c2 told> the council that "
    "<i2 it would pay>>.");
}

static void
test_nothing (void)
{
  CHECK (en,
    "The film “Rust and Water” was shown on Monday.",
    "Anthony “Shorty” Hill scored twice.",
    "Songs of the ’90s were played all night.",
    "The 7\" screen is sold for little money.",
    "Dahl wants the pier to be closed.",
    "Dahl believes the pier will be closed.",
    "Dahl hopes the pier will be closed.",
    "The town has an estimated population of 9,000.",
    "Dahl declined to comment.",
    "He was found dead near the pier.",
    "The claims were dropped.",
    "Dahl will say more next week.",
    "He reportedly travelled with his cousin.",
    "This shows that the pier is old.");
}

static void
test_headlines (void)
{
  static const char *const marked[] = {
    "<i1 Pier Will Close in May>, <c1 Says> <s1 Mayor>",
    "<s1 Mayor> <c1 Urges> <i1 Council to Close Pier>",
    "Night Ferry Stopped After Storm",
  };

  for (guint i = 0; i < G_N_ELEMENTS (marked); i++)
    reported_check_one (en, marked[i], TRUE);
}

static void
test_pronouns (void)
{
  g_autoptr (GArray) she = reported_read (en, "“We have a plan,” she said.", FALSE);
  g_autoptr (GArray) they = reported_read (en, "“We have a plan,” they said.", FALSE);

  g_assert_cmpint (g_array_index (she, KutipReported, 0).reference, ==, KUTIP_REFERENCE_PRONOUN);
  g_assert_cmpint (g_array_index (she, KutipReported, 0).gender, ==, 'f');
  g_assert_true (g_array_index (they, KutipReported, 0).plural);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  en = reported_load ("en");
  g_test_add_func ("/reported/en/behind", test_behind);
  g_test_add_func ("/reported/en/before", test_before);
  g_test_add_func ("/reported/en/pieces", test_pieces);
  g_test_add_func ("/reported/en/sources", test_sources);
  g_test_add_func ("/reported/en/indirect", test_indirect);
  g_test_add_func ("/reported/en/participles", test_participles);
  g_test_add_func ("/reported/en/prepositions", test_prepositions);
  g_test_add_func ("/reported/en/demands", test_demands);
  g_test_add_func ("/reported/en/mixed", test_mixed);
  g_test_add_func ("/reported/en/nested", test_nested);
  g_test_add_func ("/reported/en/nothing", test_nothing);
  g_test_add_func ("/reported/en/headlines", test_headlines);
  g_test_add_func ("/reported/en/pronouns", test_pronouns);
  result = g_test_run ();
  kutip_language_free (en);
  return result;
}
