#include "page.h"

// As openapi.yaml is embedded, and for the same reason: see Sources/CAPIDescription.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char index_html[] = {
#embed "page/index.html"
};
static const unsigned char app_css[] = {
#embed "page/app.css"
};
static const unsigned char places_css[] = {
#embed "page/places.css"
};
static const unsigned char icon_svg[] = {
#embed "page/icon.svg"
};
static const unsigned char ahead_js[] = {
#embed "page/ahead.js"
};
static const unsigned char api_js[] = {
#embed "page/api.js"
};
static const unsigned char app_js[] = {
#embed "page/app.js"
};
static const unsigned char bars_js[] = {
#embed "page/bars.js"
};
static const unsigned char books_js[] = {
#embed "page/books.js"
};
static const unsigned char budgeting_js[] = {
#embed "page/budgeting.js"
};
static const unsigned char budgets_js[] = {
#embed "page/budgets.js"
};
static const unsigned char calls_js[] = {
#embed "page/calls.js"
};
static const unsigned char charts_js[] = {
#embed "page/charts.js"
};
static const unsigned char controls_js[] = {
#embed "page/controls.js"
};
static const unsigned char dayline_js[] = {
#embed "page/dayline.js"
};
static const unsigned char dom_js[] = {
#embed "page/dom.js"
};
static const unsigned char explore_js[] = {
#embed "page/explore.js"
};
static const unsigned char format_js[] = {
#embed "page/format.js"
};
static const unsigned char forms_js[] = {
#embed "page/forms.js"
};
static const unsigned char kit_js[] = {
#embed "page/kit.js"
};
static const unsigned char ledger_js[] = {
#embed "page/ledger.js"
};
static const unsigned char limits_js[] = {
#embed "page/limits.js"
};
static const unsigned char live_js[] = {
#embed "page/live.js"
};
static const unsigned char money_js[] = {
#embed "page/money.js"
};
static const unsigned char now_js[] = {
#embed "page/now.js"
};
static const unsigned char parts_js[] = {
#embed "page/parts.js"
};
static const unsigned char pricing_js[] = {
#embed "page/pricing.js"
};
static const unsigned char rates_js[] = {
#embed "page/rates.js"
};
static const unsigned char session_js[] = {
#embed "page/session.js"
};
static const unsigned char sessions_js[] = {
#embed "page/sessions.js"
};
static const unsigned char settings_js[] = {
#embed "page/settings.js"
};
static const unsigned char shell_js[] = {
#embed "page/shell.js"
};
static const unsigned char sources_js[] = {
#embed "page/sources.js"
};
static const unsigned char time_js[] = {
#embed "page/time.js"
};
static const unsigned char trouble_js[] = {
#embed "page/trouble.js"
};
static const unsigned char usage_js[] = {
#embed "page/usage.js"
};
static const unsigned char user_js[] = {
#embed "page/user.js"
};
static const unsigned char welcome_js[] = {
#embed "page/welcome.js"
};
static const unsigned char why_js[] = {
#embed "page/why.js"
};

static const tally_page_file files[] = {
    {"index.html", index_html, sizeof index_html},
    {"app.css", app_css, sizeof app_css},
    {"places.css", places_css, sizeof places_css},
    {"icon.svg", icon_svg, sizeof icon_svg},
    {"ahead.js", ahead_js, sizeof ahead_js},
    {"api.js", api_js, sizeof api_js},
    {"app.js", app_js, sizeof app_js},
    {"bars.js", bars_js, sizeof bars_js},
    {"books.js", books_js, sizeof books_js},
    {"budgeting.js", budgeting_js, sizeof budgeting_js},
    {"budgets.js", budgets_js, sizeof budgets_js},
    {"calls.js", calls_js, sizeof calls_js},
    {"charts.js", charts_js, sizeof charts_js},
    {"controls.js", controls_js, sizeof controls_js},
    {"dayline.js", dayline_js, sizeof dayline_js},
    {"dom.js", dom_js, sizeof dom_js},
    {"explore.js", explore_js, sizeof explore_js},
    {"format.js", format_js, sizeof format_js},
    {"forms.js", forms_js, sizeof forms_js},
    {"kit.js", kit_js, sizeof kit_js},
    {"ledger.js", ledger_js, sizeof ledger_js},
    {"limits.js", limits_js, sizeof limits_js},
    {"live.js", live_js, sizeof live_js},
    {"money.js", money_js, sizeof money_js},
    {"now.js", now_js, sizeof now_js},
    {"parts.js", parts_js, sizeof parts_js},
    {"pricing.js", pricing_js, sizeof pricing_js},
    {"rates.js", rates_js, sizeof rates_js},
    {"session.js", session_js, sizeof session_js},
    {"sessions.js", sessions_js, sizeof sessions_js},
    {"settings.js", settings_js, sizeof settings_js},
    {"shell.js", shell_js, sizeof shell_js},
    {"sources.js", sources_js, sizeof sources_js},
    {"time.js", time_js, sizeof time_js},
    {"trouble.js", trouble_js, sizeof trouble_js},
    {"usage.js", usage_js, sizeof usage_js},
    {"user.js", user_js, sizeof user_js},
    {"welcome.js", welcome_js, sizeof welcome_js},
    {"why.js", why_js, sizeof why_js},
};

const tally_page_file *const tally_page_files = files;
const size_t tally_page_file_count = sizeof files / sizeof files[0];
