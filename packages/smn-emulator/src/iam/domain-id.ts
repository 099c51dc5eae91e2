/** The id of the one account there is. */
export const iamDomainId = 'd78cbac186b744899480f25bd022f468';
