export const words = {
  title: 'You come from a mail',
  what: '{{step}} was sent on {{day}}.',
  why: 'Why did I get it?',
  signIn: 'Sign in and open the item',
  signInWhat: 'Opening the link has answered and changed nothing.',
  open: 'Open the item',
  toList: 'See the outstanding items',
  signInToList: 'Sign in and see the outstanding items',
  expires: 'The link can be used until {{at}}.',
  dead: {
    expired: {
      title: 'The link has expired',
      what: 'Links in mails hold for a time only. The item is still there: sign in and find it on the list of outstanding items.',
    },
    unknown: {
      title: 'The link is not known',
      what: 'Perhaps it was not copied whole. Try to open it from the mail again, or sign in and find the item on the list of outstanding items.',
    },
    safe: 'Nothing is lost.',
  },
};
