/** Others are consulted before the decision: third parties, who made the information too, other bodies. */
package org.gongkai.request.life.consultation;
