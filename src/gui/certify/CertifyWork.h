// SPDX-License-Identifier: GPL-3.0-or-later
// For the parts of CertifyDesk alone.
#pragma once

#include "gui/certify/CertifyDesk.h"

#include "base/WhenDone.h"
#include "certification/CertificationRun.h"

namespace gw::gui {

/// Goes in the reverse order: the run asks the store until its end.
struct CertifyDesk::Work
{
    std::shared_ptr<store::Store> store;
    std::unique_ptr<certification::CertificationRun> run;
    QFuture<Result<certification::Certification>> future;
};

/// Goes on with an answer. None comes when it is for an environment that was left, or when the store went.
template<typename T, typename Use> void CertifyDesk::await(QFuture<Result<T>> future, Use use)
{
    whenDone(future, this, [this, use, generation = m_generation](const Result<T> &answer) {
        if (generation == m_generation)
            use(answer);
    });
}

} // namespace gw::gui
