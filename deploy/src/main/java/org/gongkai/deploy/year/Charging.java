package org.gongkai.deploy.year;

import java.time.LocalDate;
import java.util.Random;

import org.gongkai.deploy.accounts.Demo;

/** A processing fee along a path (信息处理费): by page or by item, paid at once or in parts, given back, or lapsed. */
final class Charging {

    /** Past the period for the payment, whatever holidays lie in it. */
    private static final int LONG = 45;

    /** What is paid first by who pays in parts, and given back, in yuan. */
    private static final int PART = 10;

    private final Random random;
    private final Diary diary;
    private final Money money;
    private LocalDate lapsedOn;

    Charging(Random random, Diary diary, Money money) {
        this.random = random;
        this.diary = diary;
        this.money = money;
    }

    /** The day on which it lapsed, where it did. */
    LocalDate lapsedOn() {
        return lapsedOn;
    }

    /** Charges; answers whether it goes on. */
    boolean charge() {
        boolean byItem = diary.chance(30);
        int units = byItem ? 11 + random.nextInt(15) : 31 + random.nextInt(70);
        int yuan = byItem ? 100 * (units - 10) : 10 * (units - 30);
        diary.papers().put("D14_FEE_NOTICE", "'payment': '银行转账'");
        diary.agreed(
                Demo.CLERK,
                "fee-notices",
                "'method': '%s', 'units': %d, 'amountYuan': '%d', 'servedOn': '%s', 'applications': 40, 'period': '2025年'"
                        .formatted(byItem ? "ITEM" : "PAGE", units, yuan, diary.day()));
        boolean inParts = diary.chance(30) && yuan > PART;
        if (inParts) {
            diary.later(2);
            pay(PART);
        }
        if (diary.chance(25)) {
            diary.later(LONG);
            diary.agreed(Demo.CLERK, "fee-notices/1/lapses", "");
            lapsedOn = diary.day();
            if (inParts) {
                diary.later(2);
                giveBack(PART, "PART_PAYMENT");
            }
            return false;
        }
        diary.later(2);
        pay(inParts ? yuan - PART : yuan);
        if (diary.chance(20)) {
            giveBack(Math.min(PART, yuan), "REVOKED");
        }
        return true;
    }

    private void pay(int yuan) {
        diary.move(Demo.CLERK, "fee-notices/1/payments", "'amountYuan': '%d'".formatted(yuan));
        money.paid(diary.day(), yuan);
    }

    private void giveBack(int yuan, String ground) {
        diary.papers().put("D46_REFUND", "'refundAccount': '原支付账户'");
        diary.move(Demo.SIGNER, "refunds", "'amountYuan': '%d', 'ground': '%s'".formatted(yuan, ground));
        money.givenBack(yuan);
    }
}
