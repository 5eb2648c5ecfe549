// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/StyleSheet.h"

#include <QList>

#include <utility>

namespace gw::gui {
namespace {

constexpr auto rules = R"(
QAbstractScrollArea { background: transparent; border: none; }
QToolTip { background: @raised; color: @text; border: 1px solid @borderStrong; padding: 5px 7px; }
QMenu { background: @raised; border: 1px solid @borderStrong; padding: 4px; }
QMenu::item { padding: 6px 26px 6px 10px; border-radius: 4px; color: @text; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @muted; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 6px; }
QLineEdit { background: @surface; color: @text; border: 1px solid @field; border-radius: 6px; padding: 0 8px; min-height: 26px;
            selection-background-color: @selected; selection-color: @text; }
QLineEdit:focus { border: 2px solid @accent; padding: 0 7px; min-height: 24px; }
QLineEdit[wrong="true"] { border: 2px solid @critical; padding: 0 7px; min-height: 24px; }
QLineEdit:disabled { color: @disabled; border-color: @border; }
QAbstractSpinBox { background: @surface; color: @text; border: 1px solid @field; border-radius: 6px; padding: 0 4px; min-height: 26px;
                   selection-background-color: @selected; selection-color: @text; }
QAbstractSpinBox:disabled { color: @disabled; border-color: @border; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus { border: none; background: transparent; padding: 0 2px; min-height: 22px; }
QPlainTextEdit { background: @surface; color: @text; border: 1px solid @field; border-radius: 6px; padding: 3px 5px;
                 selection-background-color: @selected; selection-color: @text; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 2px 4px; }
QPlainTextEdit[wrong="true"] { border: 2px solid @critical; padding: 2px 4px; }
QPlainTextEdit[prose="true"], QPlainTextEdit[prose="true"]:focus { background: transparent; border: none; border-radius: 0; padding: 0; }
QPlainTextEdit[sunken="true"], QPlainTextEdit[sunken="true"]:focus { background: @sunken; border: none; border-radius: 0; padding: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:vertical { background: @borderStrong; border-radius: 3px; margin: 2px 3px; min-height: 26px; }
QScrollBar::handle:horizontal { background: @borderStrong; border-radius: 3px; margin: 3px 2px; min-width: 26px; }
QScrollBar::handle:hover { background: @field; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QDialog { background: @surface; }
QTableView { background: @surface; color: @text; border: none; gridline-color: @border; selection-background-color: @selected; selection-color: @text; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @border; padding: 6px 10px; }
QListView, QTreeView { color: @text; outline: none; }
)";

} // namespace

QString styleSheet(const Palette &p)
{
    QString sheet = QString::fromLatin1(rules);
    // Longer names first: "@border" is the beginning of "@borderStrong".
    const QList<std::pair<const char *, QColor>> tokens{{"@borderStrong", p.borderStrong},
                                                        {"@border", p.border},
                                                        {"@raised", p.raised},
                                                        {"@text", p.text},
                                                        {"@selected", p.selected},
                                                        {"@muted", p.muted},
                                                        {"@surface", p.surface},
                                                        {"@sunken", p.sunken},
                                                        {"@field", p.field},
                                                        {"@accent", p.accent},
                                                        {"@critical", p.of(Meaning::Critical).graphic},
                                                        {"@disabled", p.disabled}};
    for (const auto &[name, colour] : tokens)
        sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace gw::gui
