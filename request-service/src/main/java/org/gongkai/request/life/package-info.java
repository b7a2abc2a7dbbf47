/**
 * The life of an application (办理过程): its stages, what may happen in each and what comes of it. The table of the steps is
 * {@code life-cycle.csv}; a life is the sequence of its events, and how it stands is worked out from them each time.
 */
package org.gongkai.request.life;
