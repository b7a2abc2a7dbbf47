package org.gongkai.deploy.year;

import org.gongkai.deploy.accounts.Demo;

/** The service of a reply at the end of a path (送达): signed for, or come back, and served again or by public notice. */
final class Serving {

    private Serving() {}

    /** Serves it, at the second try where it comes back. */
    static void serve(Diary diary) {
        diary.later(3);
        if (diary.chance(10)) {
            diary.move(Demo.CLERK, "deliveries", "'result': 'RETURNED', 'proof': '查无此人'");
            diary.later(1);
            diary.papers().put("D50_RETURNED", "'nextStep': '另行送达'");
            if (diary.chance(40)) {
                diary.later(30);
                served(diary, "'result': 'PUBLIC_NOTICE', 'proof': '公告期满'", "D47_PUBLIC_NOTICE");
                return;
            }
            diary.move(Demo.CLERK, "deliveries", "'result': 'AGAIN', 'way': 'DIRECT'");
            diary.later(3);
        }
        served(diary, "'result': 'SERVED', 'proof': '本人签收'", "D40_SERVICE");
    }

    private static void served(Diary diary, String how, String paper) {
        diary.move(Demo.CLERK, "deliveries", how);
        diary.papers().put(paper, "");
        diary.move(Demo.CLERK, "closings", "");
        diary.papers().put("D52_CLOSING", "");
    }
}
