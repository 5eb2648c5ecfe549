// SPDX-License-Identifier: GPL-3.0-or-later
// What every model answers beyond its rows.
#pragma once

#include <QAbstractItemModel>
#include <QTest>

namespace gw::gui {

inline void checkEdges(const QAbstractItemModel &model)
{
    const int rows = model.rowCount();
    QVERIFY(!model.index(rows, 0).isValid());
    QVERIFY(!model.data(model.index(rows, 0)).isValid());
    QVERIFY(!model.index(-1, 0).isValid());
    QVERIFY(!model.index(0, model.columnCount()).isValid());
    if (rows > 0) {
        QVERIFY(model.data(model.index(rows - 1, 0)).isValid());
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    }
}

} // namespace gw::gui
