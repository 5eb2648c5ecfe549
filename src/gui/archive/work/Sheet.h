// SPDX-License-Identifier: GPL-3.0-or-later
// A plan or a result in the words and numbers that are shown of it.
#pragma once

#include "gui/Palette.h"

#include <QList>
#include <QString>

namespace gw::gui {

struct Fact
{
    QString name, value;
    Meaning meaning = Meaning::Info; ///< Warning and Critical are told in their colour
    bool operator==(const Fact &) const = default;
};

/// Files that share a fate, and why they have it.
struct Reason
{
    Meaning meaning = Meaning::Info;
    QString text;
    QString note;
    struct Item
    {
        QString name, note;
        bool operator==(const Item &) const = default;
    };
    QList<Item> items; ///< may be fewer than the text says there are
    bool operator==(const Reason &) const = default;
};

struct Sheet
{
    Meaning meaning = Meaning::Info;
    QString title;   ///< "Plan: archive 13,041 files older than 1 day"
    QString caption; ///< above the number: "Goes into an archive"
    QString figure;  ///< "13,041 files"
    QList<Fact> facts;
    QList<Reason> reasons;
    QString foot; ///< a sentence beside the buttons
    QString deed; ///< "Archive 13,041 files"; empty: there is nothing to do
    bool operator==(const Sheet &) const = default;
};

} // namespace gw::gui
