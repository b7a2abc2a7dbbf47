package org.gongkai.request.told;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.gongkai.request.life.course.Course;
import org.gongkai.request.life.course.FurtherRound;
import org.gongkai.request.life.dispute.Disputes;
import org.gongkai.request.life.event.LaterEvent.Origin;
import org.gongkai.request.life.event.LaterEvent.Round;

/**
 * Which of the orders to decide anew that an application knows is the one that a case tells of. A case is about one reply (domain 5.4), so that
 * what is ordered for one case is done for all that are about the same reply, however long that takes; and a case that was opened
 * after the body has decided anew is about another reply, however soon its order comes.
 */
final class KnownOrders {

    private KnownOrders() {}

    /** An order, and the further decision that it has begun; an order to reply to an open application has begun none. */
    private record Order(Round said, Optional<FurtherRound> round, Optional<LocalDate> carriedOutOn) {}

    /** Whether the order is known. */
    static boolean has(ToldOfCase told, Course course) {
        return find(told, course).findAny().isPresent();
    }

    /** The further decision that it has begun. */
    static Optional<FurtherRound> round(ToldOfCase told, Course course) {
        return find(told, course).flatMap(order -> order.round().stream()).findFirst();
    }

    private static Stream<Order> find(ToldOfCase told, Course course) {
        return course.events(Round.class)
                .filter(said -> said.origin() == Origin.ORDER)
                .map(said -> order(said, course))
                .filter(order -> isNumber(told.orderNumber(), order.said().orderNumber())
                        || order.said().result().equals(told.result()) && isOfSameReply(told, order, course));
    }

    private static Order order(Round said, Course course) {
        Optional<FurtherRound> round = course.aftermath().rounds().stream()
                .filter(one -> one.origin() == Origin.ORDER && one.startedOn().equals(said.on()))
                .findFirst();
        return new Order(
                said,
                round,
                round.isPresent()
                        ? round.flatMap(FurtherRound::dispatchedOn)
                        : course.concluded().map(Course.Concluded::on));
    }

    /** Of a case that was never heard of as open, the order itself tells whether it came before what was done. */
    private static boolean isOfSameReply(ToldOfCase told, Order order, Course course) {
        LocalDate began =
                course.aftermath().disputes().openedOn(told.caseNumber()).orElse(told.on());
        return order.carriedOutOn().map(day -> !began.isAfter(day)).orElse(true);
    }

    private static boolean isNumber(String told, String recorded) {
        return told != null && recorded != null && Disputes.areSame(told, recorded);
    }
}
